import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../../contract/median.ts';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
  [[], null],
])('median of %j is %j', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('at least half of the values lie on each side, and the values stay where they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const before = [...values];
      const middle = median(values)!;
      expect(values).toEqual(before);
      expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length);
      expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length);
    }),
  );
});
