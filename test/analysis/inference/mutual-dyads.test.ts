import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fewMutualDyads,
  manyMutualDyads,
  mutualDyads,
} from '../../../server/analysis/inference/mutual-dyads.ts';
import { eachDigraph } from './every-network.ts';

/** P(M = k) by counting networks: for n = 5 the 2^20 of them, one dyad at a time as (null, one way, mutual). */
function counted(n: number): Map<number, Map<number, number>> {
  const byArcs = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]]);
  let table = byArcs;
  for (let pair = 0; pair < (n * (n - 1)) / 2; pair++) {
    const next = new Map<number, Map<number, number>>();
    for (const [arcs, mutuals] of table)
      for (const [mutual, count] of mutuals)
        for (const [moreArcs, moreMutual, ways] of [
          [0, 0, 1],
          [1, 0, 2],
          [2, 1, 1],
        ] as const) {
          const row = next.get(arcs + moreArcs) ?? new Map<number, number>();
          row.set(mutual + moreMutual, (row.get(mutual + moreMutual) ?? 0) + count * ways);
          next.set(arcs + moreArcs, row);
        }
    table = next;
  }
  return table;
}

describe('mutual dyads', () => {
  it.each([2, 3, 4])('equals the count over every directed network of %i actors', (n) => {
    const seen = new Map<string, number>();
    const totals = new Map<number, number>();
    eachDigraph(n, (has, arcs) => {
      let mutual = 0;
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (has(i, j) && has(j, i)) mutual++;
      seen.set(`${arcs}/${mutual}`, (seen.get(`${arcs}/${mutual}`) ?? 0) + 1);
      totals.set(arcs, (totals.get(arcs) ?? 0) + 1);
    });
    for (const [arcs, total] of totals) {
      const { low, probabilities } = mutualDyads(n, arcs);
      probabilities.forEach((p, i) =>
        expect(Math.abs(p - (seen.get(`${arcs}/${low + i}`) ?? 0) / total)).toBeLessThan(1e-12),
      );
    }
  });

  it('equals the count over all 1,048,576 directed networks of 5 actors, dyad by dyad', () => {
    for (const [arcs, mutuals] of counted(5)) {
      const total = [...mutuals.values()].reduce((sum, count) => sum + count, 0);
      const { low, probabilities } = mutualDyads(5, arcs);
      expect(probabilities.length).toBe(mutuals.size);
      probabilities.forEach((p, i) =>
        expect(Math.abs(p - mutuals.get(low + i)! / total)).toBeLessThan(1e-12),
      );
    }
  });

  it('gives the published check values', () => {
    expect(fewMutualDyads(6, 9, 0)).toBeCloseTo(0.179, 3);
    expect(fewMutualDyads(9, 22, 0)).toBeCloseTo(0.0089, 4);
    expect(manyMutualDyads(8, 11, 3)).toBeCloseTo(0.0397, 4);
  });

  it('adds up to 1, with mean D·m(m − 1)/(2D(2D − 1))', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const pairs = (n * (n - 1)) / 2;
        const m = Math.round(share * 2 * pairs);
        const { low, probabilities } = mutualDyads(n, m);
        const mean = probabilities.reduce((sum, p, i) => sum + p * (low + i), 0);
        expect(mean).toBeCloseTo((m * (m - 1)) / (2 * (2 * pairs - 1)), 8);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('refuses more arcs than there is room for', () => {
    expect(() => mutualDyads(3, 7)).toThrow(RangeError);
  });
});
