import { findBlocks } from './biconnected.ts';
import type { NetworkGraph } from './network-graph.ts';
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
  /** The other end of the bridge that an actor was found over, −1 for none. */
  const overBridge = new Int32Array(n).fill(-1);
  const { blocks } = findBlocks(undirectedNeighbours(graph));
  // By index: what runs once in a process is quicker so than through iterators.
  for (let at = 0; at < blocks.length; at++) {
    const { top, below, members } = blocks[at]!;
    for (let place = 0; place < members.length; place++) blocksOf[members[place]!]!++;
    cutOff[top]! += below;
    cutPairs[top]! += below * (below - 1);
    if (members.length === 2) overBridge[members[0]! === top ? members[1]! : members[0]!] = top;
  }
  const actors = new Uint8Array(n);
  for (let v = 0; v < n; v++) if (blocksOf[v]! > 1) actors[v] = 1;
  return { actors, bridges: bridgesOf(graph, overBridge), cutOff, cutPairs };
});

function bridgesOf({ from, to }: NetworkGraph, overBridge: Int32Array): Uint8Array {
  const bridges = new Uint8Array(from.length);
  for (let tie = 0; tie < from.length; tie++) {
    const a = from[tie]!;
    const b = to[tie]!;
    if (overBridge[a] === b || overBridge[b] === a) bridges[tie] = 1;
  }
  return bridges;
}
