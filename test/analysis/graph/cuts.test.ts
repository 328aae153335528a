import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBlocks } from '../../../server/analysis/graph/biconnected.ts';
import { connectedWithout } from '../../../server/analysis/graph/connected-without.ts';
import { cuts } from '../../../server/analysis/graph/cuts.ts';
import { graphOfMatrix } from '../../../server/analysis/graph/graph-of-matrix.ts';
import { undirectedNeighbours } from '../../../server/analysis/graph/neighbours.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { weakComponents } from '../../../server/analysis/graph/weak-components.ts';
import { withoutActor } from '../../../server/analysis/graph/without-actor.ts';

/** Directed and undirected graphs of up to eight actors. */
const graphs = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.boolean(), fc.infiniteStream(fc.boolean()))
  .map(([n, directed, coins]): NetworkGraph => {
    const tied = new Uint8Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) if (i !== j && coins.next().value) tied[i * n + j] = 1;
    if (!directed) for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) tied[j * n + i] = tied[i * n + j]!;
    return graphOfMatrix(tied, n, directed);
  });

const connectedPairs = (graph: NetworkGraph): number =>
  weakComponents(graph).sizes.reduce((pairs, size) => pairs + size * (size - 1), 0);

it('finds the actors whose leaving adds a part, and the pairs that stay connected without each', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const parts = weakComponents(graph).sizes.length;
      const without = graph.actors.map((_, position) => withoutActor(graph, position));
      expect([...cuts(graph).actors]).toEqual(
        without.map((others) => Number(weakComponents(others).sizes.length > parts)),
      );
      expect([...connectedWithout(graph)]).toEqual(without.map(connectedPairs));
    }),
  );
});

it('divides the pairs that are tied among the blocks, each to one', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { blocks } = findBlocks(undirectedNeighbours(graph));
      const owners = Array.from(graph.from, (from, tie) =>
        blocks.filter(({ members }) => members.includes(from) && members.includes(graph.to[tie]!)),
      );
      expect(owners.every((found) => found.length === 1)).toBe(true);
      expect([...cuts(graph).bridges]).toEqual(owners.map(([block]) => Number(block!.members.length === 2)));
    }),
  );
});
