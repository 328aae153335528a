import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeBetweenness } from '../../../server/analysis/metrics/edge-betweenness.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { complete, path, star, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { shortestPaths } from '../../networks/slow-paths.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

function slow(graph: NetworkGraph): number[] {
  return Array.from(graph.from, (from, tie) => {
    const to = graph.to[tie]!;
    const runsOver = (actors: readonly number[]) =>
      actors.some((a, at) => {
        const b = actors[at + 1];
        return (a === from && b === to) || (!graph.directed && a === to && b === from);
      });
    let sum = 0;
    for (const s of graph.actors.keys())
      for (const t of graph.actors.keys()) {
        if (s === t || (!graph.directed && s > t)) continue;
        const paths = shortestPaths(graph, s, t);
        if (paths.length > 0) sum += paths.filter((found) => runsOver(found.actors)).length / paths.length;
      }
    return sum;
  });
}

describe('edge betweenness', () => {
  it('of families', () => {
    // The tie after place i of a path of n joins i+1 actors to n−1−i.
    expect(edgeBetweenness(path(5))).toEqual([4, 6, 6, 4]);
    expect(edgeBetweenness(star(5))).toEqual([4, 4, 4, 4]);
    expect(edgeBetweenness(complete(4))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(Math.max(...(edgeBetweenness(twoCliquesAndABridge(4)) as number[]))).toBe(16);
  });

  agreesWithFrozen('edge-betweenness');
  agreesWithFrozen('edge-betweenness', { key: 'edge-betweenness by cost', byCost: true });
  obeysLaws('edge-betweenness', { loners: 'change nothing' });

  it('equals its slow twin, by hops and by cost', () => {
    fc.assert(
      fc.property(anyGraph({ most: 5 }), fc.boolean(), (graph, byCost) => {
        const asked = byCost ? retold(graph, { cost: (strength) => 1 / strength }) : graph;
        const found = edgeBetweenness(asked);
        for (const [tie, value] of slow(asked).entries()) expect(found[tie]).toBeCloseTo(value, 9);
      }),
      { numRuns: 80 },
    );
  });
});
