import { expect, it } from 'vitest';
import { searchHits } from '../../../../client/features/search/search-hits.ts';
import { formatter } from '../../../../client/i18n/format.ts';

const words = (language: 'es' | 'en') => ({
  t: ((key: string) => key) as never,
  termLabel: (_group: string, code: string) => code,
  format: formatter(language),
  language,
});
const territory = { id: 'slep:1', name: 'Huasco', kind: 'slep', schools: 3, simulated: false };
const network = {
  id: 'case-eleva',
  name: 'Proyecto Eleva',
  kind: null,
  simulated: false,
  english: { name: 'Eleva Project' },
};
const actor = {
  id: 'public-body:mineduc',
  kind: 'public-body',
  name: 'Ministerio',
  rbd: null,
  comunaName: null,
  state: null,
  simulated: false,
  english: { name: 'Ministry' },
};
const namesIn = (language: 'es' | 'en') =>
  searchHits([territory] as never, [network] as never, [actor] as never, words(language)).map(
    ({ type, name }) => `${type} ${name}`,
  );

it('lists territories, then networks, then actors, by their names in the language of the reader', () => {
  expect(namesIn('es')).toEqual(['territory Huasco', 'network Proyecto Eleva', 'actor Ministerio']);
  expect(namesIn('en')).toEqual(['territory Huasco', 'network Eleva Project', 'actor Ministry']);
});
