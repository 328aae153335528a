import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byText, KeyedList } from '../../server/intake/keyed-list.ts';

const listOf = (keys: readonly string[]) => {
  const list = new KeyedList(byText((key: string) => key));
  return { found: keys.map((key) => list.add(key)), items: list.items };
};

it('keeps the first item of each key, in order, and finds its position for every other one', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (keys) => {
      const distinct = [...new Set(keys)];
      const { found, items } = listOf(keys);
      expect(items).toEqual(distinct);
      expect(found).toEqual(keys.map((key, at) => (keys.indexOf(key) === at ? -1 : distinct.indexOf(key))));
    }),
  );
});

it('keeps two keys of one hash apart, and finds both', () => {
  // Two words that FNV-1a gives the same 32 bits.
  expect(listOf(['costarring', 'liquid', 'liquid', 'costarring']).found).toEqual([-1, -1, 1, 0]);
});

it('finds all of them again after it has grown several times', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => `school:${String(index)}`);
  const { found, items } = listOf([...keys, ...keys]);
  expect(items).toHaveLength(keys.length);
  expect(found.slice(keys.length)).toEqual([...keys.keys()]);
});
