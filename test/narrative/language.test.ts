import { describe, expect, it } from 'vitest';
import type { StatementValue } from '../../server/analysis/statement.ts';
import { createLanguage } from '../../server/narrative/language.ts';
import { messages } from '../../server/narrative/narrator.ts';

const show = {
  show: '{value}',
  toy: { statements: { one: '{a} of {b}' }, terms: { comuna: 'commune', group: 'group' } },
  tenths: '{value, number, tenths}',
  many: '{value, plural, one {# tie} other {# ties}}',
  list: messages.en.list,
  rarity: messages.en.rarity,
};
const english = createLanguage('en-GB', show);
const spanish = createLanguage('es-CL', { ...show, list: messages.es.list, rarity: messages.es.rarity });
const en = (value: StatementValue, key = 'show') => english.sentence(key, { value }, 'toy');
const es = (value: StatementValue, key = 'show') => spanish.sentence(key, { value }, 'toy');

describe('a language', () => {
  it('lists names with its own "and"', () => {
    expect(es({ names: ['Ana'] })).toBe('Ana');
    expect(es({ names: ['Ana', 'Luz', 'Eva'] })).toBe('Ana, Luz y Eva');
    expect(en({ names: ['Ana', 'Luz', 'Eva'] })).toBe('Ana, Luz and Eva');
    expect(es({ names: [] })).toBe('');
  });

  it('writes "e" before the sound of i, in Spanish only, and not before a diphthong', () => {
    for (const name of ['Inés', 'Hija', 'Íñigo', 'iglesia']) {
      expect(es({ names: ['Ana', name] })).toBe(`Ana e ${name}`);
      expect(en({ names: ['Ana', name] })).toBe(`Ana and ${name}`);
    }
    for (const name of ['Hielo', 'Yolanda', 'Io', 'Hiato'])
      expect(es({ names: ['Ana', name] })).toBe(`Ana y ${name}`);
  });

  it('says the same of the same values, and nothing of others that look like them', () => {
    const said = (values: Record<string, StatementValue>) => english.sentence('toy.statements.one', values);
    for (const round of [1, 2])
      expect([
        round,
        said({ a: 'x', b: 'y' }),
        said({ a: 'x;b:1:z', b: 'y' }),
        said({ a: 'x', b: 1 }),
      ]).toEqual([round, 'x of y', 'x;b:1:z of y', 'x of 1']);
  });

  it('names seven, and of more than that six and how many others', () => {
    const names = [...'abcdefgh'];
    expect(es({ names: names.slice(0, 7) })).toBe('a, b, c, d, e, f y g');
    expect(es({ names })).toBe('a, b, c, d, e, f y 2 más');
    expect(en({ names })).toBe('a, b, c, d, e, f and 2 more');
  });

  it('writes shares, tenths and plurals', () => {
    expect(en({ share: 0.285 })).toBe('28');
    expect(es({ tenths: 1.25 }, 'tenths')).toBe('1,3');
    expect(en({ tenths: 2 }, 'tenths')).toBe('2.0');
    expect([en(1, 'many'), en(0, 'many'), en(2, 'many')]).toEqual(['1 tie', '0 ties', '2 ties']);
  });

  it('writes a p-value as one in so many, in round numbers', () => {
    expect(es({ p: 0.6 })).toBe('más de la mitad de las redes comparables');
    expect(es({ p: 0.5 })).toContain('1 de cada 2 redes');
    expect(en({ p: 0.09 })).toContain('1 in 11 comparable networks');
    expect(en({ p: 0.024 })).toContain('1 in 40 ');
    expect(es({ p: 0.001 })).toBe('1 de cada 1.000 redes comparables');
    expect(en({ p: 0.001 })).toContain('1 in 1,000 ');
    // Rounded so that nothing is said to be rarer than it is.
    expect(en({ p: 0.0041 })).toContain('1 in 200 ');
    // Beyond that a number would claim more than a model of chance knows.
    expect(es({ p: 0.000003 })).toBe('menos de 1 de cada 1.000 redes comparables');
  });

  it('writes terms by their words, and parts one after another', () => {
    expect(en({ terms: ['comuna', 'group'] })).toBe('commune and group');
    const parts = [
      { code: 'one', values: { a: 1, b: 2 } },
      { code: 'one', values: { a: 3, b: 4 } },
    ];
    expect(en({ parts })).toBe('1 of 2; 3 of 4');
    expect(english.paragraph(parts, 'toy')).toBe('1 of 2 3 of 4');
  });

  it('refuses a sentence that is not there, or a value that is missing', () => {
    expect(() => english.sentence('nothing')).toThrow(/No sentence "nothing" in en-GB/);
    expect(() => english.sentence('show')).toThrow(/value/);
  });
});
