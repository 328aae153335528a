import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degree, inDegree, outDegree } from '../../../server/analysis/metrics/degree.ts';
import { gini, hhiOfBetweenness } from '../../../server/analysis/metrics/inequality.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, star, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { toy8, toy8Undirected } from '../../networks/toy8.ts';

describe('inequality', () => {
  it('of families', () => {
    for (const graph of [cycle(5), complete(4)]) expect(gini(graph, 'in-degree')).toBeCloseTo(0, 12);
    // All name one: (n−1)/n.
    expect(gini(ties('b>a c>a d>a e>a'), 'in-degree')).toBeCloseTo(4 / 5, 12);
    // Star of n: Σ|differences| = 2(n−1)(n−2) over 2n²·2(n−1)/n.
    expect(gini(star(6), 'out-degree')).toBeCloseTo((2 * 5 * 4) / (2 * 36 * (10 / 6)), 12);
    expect(hhiOfBetweenness(star(6))).toBe(1);
    expect(hhiOfBetweenness(twoCliquesAndABridge(4))).toBe(0.5);
    expect(hhiOfBetweenness(cycle(5))).toBeCloseTo(1 / 5, 12);
  });

  it('of toy8', () => {
    expect(gini(toy8, 'in-degree')).toBeCloseTo(0.5114, 4);
    expect(gini(toy8, 'out-degree')).toBeCloseTo(0.2614, 4);
    expect(hhiOfBetweenness(toy8)).toBe(0.625);
    expect(hhiOfBetweenness(toy8Undirected)).toBeCloseTo((144 + 25) / 289, 12);
  });

  for (const id of ['gini.in-degree', 'gini.out-degree', 'hhi.betweenness']) obeysLaws(id);

  it('equals the mean absolute difference over twice the mean', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        fc.pre(graph.from.length > 0);
        for (const [of, values] of [
          ['in-degree', inDegree(graph)],
          ['out-degree', outDegree(graph)],
        ] as const) {
          const n = values.length;
          const total = values.reduce((sum, value) => sum + value, 0);
          const gaps = values
            .flatMap((a) => values.map((b) => Math.abs(a - b)))
            .reduce((sum, gap) => sum + gap, 0);
          expect(gini(graph, of)).toBeCloseTo(gaps / (2 * n * total), 12);
        }
      }),
    );
  });

  it('says why there is none', () => {
    expect(gini(empty(3), 'in-degree')).toEqual({ undefined: 'no-ties' });
    expect(hhiOfBetweenness(complete(4))).toEqual({ undefined: 'no-betweenness' });
    expect(hhiOfBetweenness(path('a', 'b'))).toEqual({ undefined: 'too-few-actors' });
    expect(degree(empty(0))).toEqual([]);
    expect(hhiOfBetweenness(empty(0))).toEqual({ undefined: 'too-few-actors' });
  });
});
