import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoPartNull } from '../../../server/analysis/inference/two-part-null.ts';
import { bestTwoParts } from '../../../server/analysis/inference/two-parts.ts';

const neighbourLists = (n: number, pairs: readonly (readonly [number, number])[]): number[][] => {
  const lists = Array.from({ length: n }, (): number[] => []);
  for (const [a, b] of pairs) {
    lists[a]!.push(b);
    lists[b]!.push(a);
  }
  return lists;
};

/** Q = Σ_ij (A_ij − k_i k_j/2m) δ_ij / 2m, the definition, over every split with parts of at least n/4. */
function slowBest(lists: readonly (readonly number[])[]): number {
  const n = lists.length;
  const ends = lists.reduce((sum, list) => sum + list.length, 0);
  let best = -Infinity;
  for (let split = 0; split < 2 ** n; split++) {
    const part = Array.from({ length: n }, (_, i) => (split >>> i) & 1);
    const ones = part.filter((side) => side === 1).length;
    if (Math.min(ones, n - ones) < n / 4) continue;
    let q = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (part[i] === part[j])
          q += ((lists[i]!.includes(j) ? 1 : 0) - (lists[i]!.length * lists[j]!.length) / ends) / ends;
    best = Math.max(best, q);
  }
  return best;
}

const network = fc.integer({ min: 2, max: 7 }).chain((n) => {
  const all: [number, number][] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) all.push([a, b]);
  return fc.subarray(all, { minLength: 1 }).map((pairs) => neighbourLists(n, pairs));
});

describe('best two parts', () => {
  it('equals the best of every split by the definition of modularity', () => {
    fc.assert(
      fc.property(network, (lists) => {
        expect(bestTwoParts(lists)!.modularity).toBeCloseTo(slowBest(lists), 10);
      }),
    );
  });

  it('finds two cliques and their bridge, by every split and by search', () => {
    for (const half of [4, 8, 12]) {
      const pairs: [number, number][] = [[0, half]];
      for (let i = 0; i < half; i++)
        for (let j = i + 1; j < half; j++) pairs.push([i, j], [i + half, j + half]);
      const { part, modularity } = bestTwoParts(neighbourLists(2 * half, pairs))!;
      expect([...part]).toEqual(Array.from({ length: 2 * half }, (_, i) => (i < half ? 0 : 1)));
      expect(modularity).toBeCloseTo(0.5 - 1 / pairs.length, 12);
    }
  });

  it('has nothing to say without ties', () => {
    expect(bestTwoParts([[], []])).toBeNull();
    expect(bestTwoParts([])).toBeNull();
  });
});

describe('two-part null', () => {
  it('is the same table whatever was asked for first, and moves up with stronger hidden halves', () => {
    const short = Float64Array.from(twoPartNull(8, 11, 3, 99));
    const long = twoPartNull(8, 11, 3, 299);
    expect([...long.subarray(0, 99)]).toEqual([...short]);
    const mean = (values: Float64Array): number => values.reduce((sum, q) => sum + q, 0) / values.length;
    expect(mean(twoPartNull(10, 15, 3, 299))).toBeGreaterThan(mean(twoPartNull(10, 15, 1, 299)));
  });
});
