import { expect, it } from 'vitest';
import { searchHits } from '../../../../client/features/search/search-hits.ts';
import { formatter } from '../../../../client/i18n/format.ts';

const words = (language: 'es' | 'en') => ({
  t: ((key: string, values?: { name?: string }) =>
    key === 'search.slep' ? `SLEP ${values?.name}` : key) as never,
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
const owner = { ...actor, id: 'sostenedor:1', kind: 'sostenedor', name: 'SLEP Huasco', english: undefined };
const school = { ...actor, id: 'school:1', kind: 'school', name: 'Escuela Huasco', english: undefined };

const hitsIn = (language: 'es' | 'en', networks: object[], actors: object[], q = 'huasco') =>
  searchHits({ q, territories: [territory], networks, actors } as never, words(language)).map(
    ({ type, name, under }) => `${under ? '  ' : ''}${type} ${name}`,
  );

it('lists territories, then networks, then actors, by their names in the language of the reader', () => {
  expect(hitsIn('es', [network], [actor])).toEqual([
    'territory SLEP Huasco',
    'network Proyecto Eleva',
    'actor Ministerio',
  ]);
  expect(hitsIn('en', [network], [actor])).toEqual([
    'territory SLEP Huasco',
    'network Eleva Project',
    'actor Ministry',
  ]);
});

it('shows the owner and the network of a SLEP under its territory, and schools of its name apart', () => {
  const named = { ...network, id: 'case-huasco', name: 'Huasco', english: undefined };
  expect(hitsIn('es', [named], [school, owner])).toEqual([
    'territory SLEP Huasco',
    '  network Huasco',
    '  actor SLEP Huasco',
    'actor Escuela Huasco',
  ]);
});

it('puts schools first where a school is asked for', () => {
  expect(hitsIn('es', [], [owner, school], 'Escuela Huasco')).toEqual([
    'actor Escuela Huasco',
    'territory SLEP Huasco',
    '  actor SLEP Huasco',
  ]);
});

it('puts the people of classic networks last, and calls them no organisations', () => {
  const rose = { ...actor, id: 'organisation:classic-office-rose', kind: 'organisation', name: 'Rose' };
  const ofStudy = { ...rose, subKind: 'classic-node', english: undefined };
  const hits = searchHits(
    { q: 'rose', territories: [], networks: [], actors: [ofStudy, school] } as never,
    words('es'),
  );
  expect(hits.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'Escuela Huasco: school',
    'Rose: classic',
  ]);
});
