import { describe, expect, it } from 'vitest';
import { insideTies, manyInsideTies } from '../../../server/analysis/inference/inside-ties.ts';
import { meanOf } from '../../../server/analysis/inference/distribution.ts';
import { eachGraph } from './every-network.ts';

describe('inside ties', () => {
  it.each([
    [4, 2],
    [5, 2],
    [5, 3],
  ])('equals the weighted count over every network of %i actors with %i of them in one group', (n, first) => {
    for (const odds of [1, 3]) {
      const weights = new Map<string, number>();
      const totals = new Map<number, number>();
      eachGraph(n, (pairs) => {
        const inside = pairs.filter(([i, j]) => i < first === j < first).length;
        const weight = odds ** inside;
        weights.set(`${pairs.length}/${inside}`, (weights.get(`${pairs.length}/${inside}`) ?? 0) + weight);
        totals.set(pairs.length, (totals.get(pairs.length) ?? 0) + weight);
      });
      const within = (first * (first - 1)) / 2 + ((n - first) * (n - first - 1)) / 2;
      const across = first * (n - first);
      for (const [m, total] of totals) {
        const { low, probabilities } = insideTies(within, across, m, odds);
        probabilities.forEach((p, i) =>
          expect(Math.abs(p - (weights.get(`${m}/${low + i}`) ?? 0) / total)).toBeLessThan(1e-12),
        );
      }
    }
  });

  it('has the hypergeometric mean at odds 1 and a larger one at odds 3', () => {
    expect(meanOf(insideTies(12, 16, 10, 1))).toBeCloseTo((10 * 12) / 28, 10);
    expect(meanOf(insideTies(12, 16, 10, 3))).toBeGreaterThan((10 * 12) / 28);
  });

  it('grows less surprised with larger odds', () => {
    expect(manyInsideTies(12, 16, 10, 3, 9)).toBeGreaterThan(manyInsideTies(12, 16, 10, 1, 9));
  });
});
