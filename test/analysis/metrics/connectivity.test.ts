import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeConnectivity, nodeConnectivity } from '../../../server/analysis/metrics/connectivity.ts';
import { buildGraph, type NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { withoutActors } from '../../../server/analysis/graph/without-actor.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { everyPath } from '../../networks/slow-paths.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

const allReach = (graph: NetworkGraph) =>
  graph.actors.every((_, a) => graph.actors.every((__, b) => a === b || everyPath(graph, a, b).length > 0));

/** The sizes of all subsets of 0 … n − 1, with the subset as a set. */
function* subsets(n: number): Generator<Set<number>> {
  for (let mask = 0; mask < 2 ** n; mask++)
    yield new Set(Array.from({ length: n }, (_, at) => at).filter((at) => (mask >> at) & 1));
}

describe('connectivity', () => {
  it('of families', () => {
    expect([nodeConnectivity(path(5)), edgeConnectivity(path(5))]).toEqual([1, 1]);
    expect([nodeConnectivity(cycle(5)), edgeConnectivity(cycle(5))]).toEqual([2, 2]);
    expect([nodeConnectivity(complete(5)), edgeConnectivity(complete(5))]).toEqual([4, 4]);
    expect([nodeConnectivity(twoCliquesAndABridge(4)), edgeConnectivity(twoCliquesAndABridge(4))]).toEqual([
      1, 1,
    ]);
    expect([nodeConnectivity(empty(3)), edgeConnectivity(empty(3))]).toEqual([0, 0]);
    // Two triangles that share an actor: losing it splits them, but no single tie does.
    const bowtie = ties('a-b b-c c-a c-d d-e e-c');
    expect([nodeConnectivity(bowtie), edgeConnectivity(bowtie)]).toEqual([1, 2]);
    expect([nodeConnectivity(ties('a>b b>c c>a')), edgeConnectivity(ties('a>b b>c'))]).toEqual([1, 0]);
  });

  it('of Davis’s women, as published', () => {
    const davis = published.davis['netrics tests@HEAD'] as unknown as Record<string, number>;
    expect(nodeConnectivity(frozenGraph('davis'))).toBe(davis['node connectivity']);
    expect(edgeConnectivity(frozenGraph('davis'))).toBe(davis['edge connectivity']);
  });

  for (const id of ['node-connectivity', 'edge-connectivity']) {
    agreesWithFrozen(id);
    obeysLaws(id);
  }

  it('equals removing every set of actors, and of ties', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2, most: 4 }), (graph) => {
        const n = graph.actors.length;
        const cuts = [...subsets(n)].filter(
          (gone) => gone.size < n - 1 && !allReach(withoutActors(graph, gone)),
        );
        expect(nodeConnectivity(graph)).toBe(Math.min(n - 1, ...cuts.map((gone) => gone.size)));
        if (graph.from.length > 8) return;
        const lost = [...subsets(graph.from.length)].filter((gone) => {
          const left = Array.from(graph.from.keys()).filter((tie) => !gone.has(tie));
          const ends = left.map((tie) => ({
            from: graph.actors[graph.from[tie]!]!,
            to: graph.actors[graph.to[tie]!]!,
          }));
          return !allReach(buildGraph({ directed: graph.directed, actors: graph.actors, ties: ends }));
        });
        expect(edgeConnectivity(graph)).toBe(Math.min(...lost.map((gone) => gone.size)));
      }),
      { numRuns: 60 },
    );
  });

  it('says when there are too few actors', () => {
    expect(nodeConnectivity(empty(1))).toEqual({ undefined: 'too-few-actors' });
    expect(edgeConnectivity(empty(1))).toEqual({ undefined: 'too-few-actors' });
  });
});
