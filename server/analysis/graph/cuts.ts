import { findBlocks } from './biconnected.ts';
import { undirectedNeighbours } from './neighbours.ts';
import { oncePerGraph } from './once-per-graph.ts';

/**
 * Actors and ties whose loss alone would split what is connected, directions ignored: `actors[p]` is 1 for a cut
 * actor, `bridges[t]` is 1 for a bridge. Two mutual ties are one connection: both are marked. `cutOff[p]` counts the
 * actors, and `cutPairs[p]` the ordered pairs within each piece, that losing p separates from the piece p was found
 * from. Kept with the graph.
 *
 * An actor that belongs to several blocks is a cut actor, and a block of two is a bridge.
 *
 * Cost  O(n + m)
 */
export const cuts = oncePerGraph((graph) => {
  const n = graph.actors.length;
  const blocksOf = new Int32Array(n);
  const cutOff = new Int32Array(n);
  const cutPairs = new Float64Array(n);
  const isBridge = new Set<number>();
  for (const { top, below, members } of findBlocks(undirectedNeighbours(graph)).blocks) {
    for (const member of members) blocksOf[member]!++;
    cutOff[top]! += below;
    cutPairs[top]! += below * (below - 1);
    if (members.length === 2) isBridge.add(pairKey(n, members[0]!, members[1]!));
  }
  return {
    actors: Uint8Array.from(blocksOf, (blocks) => (blocks > 1 ? 1 : 0)),
    bridges: Uint8Array.from(graph.from, (from, tie) =>
      isBridge.has(pairKey(n, from, graph.to[tie]!)) ? 1 : 0,
    ),
    cutOff,
    cutPairs,
  };
});

const pairKey = (n: number, a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);
