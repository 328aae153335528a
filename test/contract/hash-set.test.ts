import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HashSet } from '../../contract/hash-set.ts';

it('knows the numbers that were added, as a set of them does, however many there are', () => {
  const number = fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 3_000 }), fc.array(number), (added, others) => {
      const [hashes, known] = [new HashSet(), new Set<number>()];
      // 0 and 1 are the same to it.
      const folded = (value: number) => value || 1;
      for (const value of added) {
        expect(hashes.add(value)).toBe(!known.has(folded(value)));
        known.add(folded(value));
      }
      for (const value of [...added, ...others]) expect(hashes.has(value)).toBe(known.has(folded(value)));
    }),
    { numRuns: 30 },
  );
});
