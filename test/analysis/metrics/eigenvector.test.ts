import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvector } from '../../../server/analysis/metrics/eigenvector.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf } from '../../networks/slow-paths.ts';
import { actorValues, agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

const rounded = (values: readonly unknown[]) => values.map((value) => Number((value as number).toFixed(10)));

describe('eigenvector', () => {
  it('of families', () => {
    expect(rounded(eigenvector(complete(5)))).toEqual([1, 1, 1, 1, 1]);
    expect(rounded(eigenvector(cycle(6)))).toEqual([1, 1, 1, 1, 1, 1]);
    // Star: each leaf is centre/√(n−1).
    expect(rounded(eigenvector(star(5)))).toEqual([1, 0.5, 0.5, 0.5, 0.5]);
    // Path of n: sin(πk/(n+1)).
    const sines = Array.from({ length: 5 }, (_, k) => Math.sin((Math.PI * (k + 1)) / 6));
    expect(rounded(eigenvector(path(5)))).toEqual(rounded(sines));
  });

  it('of the adolescents, as published', () => {
    const found = actorValues(frozenGraph('adolescents'), 'eigenvector');
    for (const [at, name] of ['Betty', 'Sue', 'Alice'].entries())
      expect(found[name]).toBeCloseTo(published.adolescents.eigen![at]!, 3);
  });

  agreesWithFrozen('eigenvector', { tolerance: 1e-8 });
  obeysLaws('eigenvector', { loners: 'change nothing' });

  it('measures each component for itself', () => {
    expect(rounded(eigenvector(ties('a-b b-c x-y')))).toEqual(rounded([Math.SQRT1_2, 1, Math.SQRT1_2, 1, 1]));
    expect(eigenvector(ties('a-b c'))[2]).toEqual({ undefined: 'no-ties' });
  });

  it('satisfies its equation: every neighbourhood sum is λ times the value', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), (graph) => {
        const values = eigenvector(symmetrise(graph));
        const pairs = pairsOf(graph);
        const ratio = (v: number) =>
          pairs.reduce(
            (sum, [a, b]) => sum + (a === v ? (values[b] as number) : b === v ? (values[a] as number) : 0),
            0,
          ) / (values[v] as number);
        for (const [a, b] of pairs) expect(ratio(a)).toBeCloseTo(ratio(b), 8);
      }),
    );
  });

  it('converges where plain power iteration does not: a long path, a bipartite network', () => {
    const long = eigenvector(path(400));
    expect(long[0]).toBeCloseTo(Math.sin(Math.PI / 401) / Math.sin((200 * Math.PI) / 401), 7);
  });

  it('takes strengths of any size: only their proportions matter', () => {
    const graph = ties('a-b b-c c-a c-d');
    const of = (size: number) =>
      eigenvector(
        { ...graph, strength: Float64Array.of(1, 2, 3, 4).map((value) => value * size) },
        { strength: true },
      );
    for (const size of [1e-300, 1e300])
      expect(of(size).map((value) => Number((value as number).toFixed(12)))).toEqual(
        of(1).map((value) => Number((value as number).toFixed(12))),
      );
  });
});
