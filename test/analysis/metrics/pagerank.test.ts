import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagerank } from '../../../server/analysis/metrics/pagerank.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, path } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { loadKernels } from '../../../server/runtime/kernel-bytes.ts';
import { provideBuiltKernels } from '../kernels/built-kernels.ts';
import { manyGraphs } from '../kernels/many-graphs.ts';

/** Solves (I − αP) x = (1−α)/n by Gaussian elimination on the written-out matrix. */
function slow(graph: NetworkGraph, damping: number): number[] {
  const n = graph.actors.length;
  const has = tied(graph);
  const rows = graph.actors.map((_, v) => {
    const row = graph.actors.map((__, u) => {
      const ties = graph.actors.filter((___, w) => has(u, w)).length;
      const chance = ties === 0 ? 1 / n : has(u, v) ? 1 / ties : 0;
      return (u === v ? 1 : 0) - damping * chance;
    });
    return [...row, (1 - damping) / n];
  });
  for (let pivot = 0; pivot < n; pivot++) {
    for (let row = 0; row < n; row++) {
      if (row === pivot) continue;
      const share = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= n; column++) rows[row]![column]! -= share * rows[pivot]![column]!;
    }
  }
  return rows.map((row, v) => row[n]! / row[v]!);
}

describe('pagerank', () => {
  it('of families', () => {
    for (const graph of [complete(5), cycle(5)])
      for (const value of pagerank(graph)) expect(value).toBeCloseTo(1 / 5, 12);
    // Path a–b–c: x_a = .05 + .85·x_b/2, x_b = .05 + .85·2·x_a.
    const ends = (0.05 + (0.85 / 2) * 0.05) / (1 - 0.85 ** 2);
    expect(pagerank(path('a', 'b', 'c'))[0]).toBeCloseTo(ends, 11);
    expect(pagerank(path('a', 'b', 'c'))[1]).toBeCloseTo(0.05 + 1.7 * ends, 11);
  });

  agreesWithFrozen('pagerank', { tolerance: 1e-10 });
  agreesWithFrozen('pagerank', {
    key: 'pagerank by strength',
    parameters: { strength: true },
    tolerance: 1e-10,
  });
  obeysLaws('pagerank');

  it('equals the solution of its equations', () => {
    fc.assert(
      fc.property(
        anyGraph({ least: 1, most: 7 }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (graph, damping) => {
          for (const [v, value] of slow(graph, damping).entries())
            expect(pagerank(graph, { damping })[v]).toBeCloseTo(value, 10);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the same bytes by kernel and without', () => {
    provideBuiltKernels();
    for (const directed of [false, true])
      for (const { graph, name } of manyGraphs(300, directed))
        for (const parameters of [{}, { strength: true }, { damping: 0.5 }]) {
          const byKernel = pagerank({ ...graph }, parameters);
          withdrawKernels();
          expect(pagerank({ ...graph }, parameters), name).toEqual(byKernel);
          loadKernels();
        }
  });
});
