import { expect, it } from 'vitest';
import { attributeInLanguage, graphInLanguage, inLanguage } from '../../../client/i18n/in-language.ts';
import { actor, answer } from '../fixture.ts';

const record = {
  name: 'Red',
  note: null,
  attributes: { unit: 'escuelas', value: 3 },
  english: { name: 'Network' },
};

it('a text is in English where its source gives it, and else as it is stored', () => {
  expect([inLanguage('es', record, 'name'), inLanguage('en', record, 'name')]).toEqual(['Red', 'Network']);
  expect(inLanguage('en', record, 'note')).toBeNull();
  expect(attributeInLanguage('en', record, 'unit')).toBe('escuelas');
  expect(attributeInLanguage('es', record, 'value')).toBeNull();
});

it('a picture is the same one in Spanish, and has English names where there are', () => {
  const graph = answer([actor('a', { name: 'Ministerio', english: { name: 'Ministry' } }), actor('b')], []);
  expect(graphInLanguage('es', graph)).toBe(graph);
  expect(graphInLanguage('en', graph).actors.map(({ name }) => name)).toEqual(['Ministry', 'b']);
  const spanishOnly = answer([actor('b')], []);
  expect(graphInLanguage('en', spanishOnly)).toBe(spanishOnly);
});
