import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nthLargest } from '../../../server/analysis/inference/nth-largest.ts';

it('is the value at its place in the sorted list, also with equal values, and leaves what lies behind the length', () => {
  const lists = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(5), (list, place, more) => {
      const count = 1 + (place % list.length);
      const values = Float64Array.from([...list, ...Array.from({ length: more }, () => Infinity)]);
      const sorted = Float64Array.from(list).sort();
      expect(nthLargest(values, list.length, count)).toBe(sorted[list.length - count]);
      expect([...values.subarray(list.length)]).toEqual(Array.from({ length: more }, () => Infinity));
    }),
  );
});
