import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSplit, smallestPart } from '../../../server/analysis/inference/every-split.ts';

const anyNetwork = fc.integer({ min: 2, max: 12 }).chain((n) =>
  fc
    .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { minLength: 1, maxLength: 3 * n })
    .map((pairs) => pairs.filter(([a, b]) => a !== b))
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => {
      const near = new Int32Array(n);
      for (const [a, b] of pairs) {
        near[a] = near[a]! | (1 << b);
        near[b] = near[b]! | (1 << a);
      }
      return near;
    }),
);
const bits = (word: number): number => [...(word >>> 0).toString(2)].filter((bit) => bit === '1').length;
const endsOf = (near: Int32Array): number => near.reduce((sum, own) => sum + bits(own), 0);

/** One split after the other in Gray-code order, its ties counted anew. */
function slowSplit(near: Int32Array): { score: number; split: number } | null {
  const [n, ends] = [near.length, endsOf(near)];
  let best: { score: number; split: number } | null = null;
  for (let step = 1; step < 1 << (n - 1); step++) {
    const split = (step ^ (step >>> 1)) << 1;
    if (bits(split) < smallestPart(n) || bits(split) > n - smallestPart(n)) continue;
    const own = [...near].filter((_, i) => (split >>> i) & 1);
    const across = own.reduce((sum, ties) => sum + bits(ties & ~split), 0);
    const degree = own.reduce((sum, ties) => sum + bits(ties), 0);
    const score = -2 * across * ends - degree ** 2 - (ends - degree) ** 2;
    if (best === null || score > best.score) best = { score, split };
  }
  return best;
}

describe('every split', () => {
  it('finds the best of all, and of equal ones the first in Gray-code order', () => {
    fc.assert(
      fc.property(anyNetwork, (near) => {
        expect(bestSplit(near, endsOf(near))).toEqual(slowSplit(near));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same from wherever it starts', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (near, drawn) => {
        const n = near.length;
        const start = (drawn << 1) & ((1 << n) - 1);
        const isLargeEnough = bits(start) >= smallestPart(n) && bits(start) <= n - smallestPart(n);
        const found = bestSplit(near, endsOf(near), isLargeEnough ? start : 0);
        expect(found).toEqual(bestSplit(near, endsOf(near)));
      }),
    );
  });

  it('takes up to 16 actors: two cliques of eight and one tie', () => {
    const near = Int32Array.from({ length: 16 }, (_, i) => (i < 8 ? 0xff : 0xff00) & ~(1 << i));
    near[7]! |= 1 << 8;
    near[8]! |= 1 << 7;
    expect(bestSplit(near, 114)?.split).toBe(0xff00);
  });
});
