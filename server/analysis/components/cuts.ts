import { undirectedNeighbours } from '../neighbours.ts';
import { oncePerGraph } from '../once-per-graph.ts';

/**
 * Actors and ties whose loss alone would split what is connected, directions ignored: `actors[p]` is 1 for a cut
 * actor, `bridges[t]` is 1 for a bridge. Two mutual ties are one connection: both are marked. `cutOff[p]` counts the
 * actors, and `cutPairs[p]` the ordered pairs within each piece, that losing p separates from the piece p was found
 * from. Kept with the graph.
 *
 * Source  Hopcroft & Tarjan 1973, doi:10.1145/362248.362272, without recursion
 * Cost    O(n + m)
 */
export const cuts = oncePerGraph((graph) => {
  const n = graph.actors.length;
  const { offset, neighbour } = undirectedNeighbours(graph);
  const visited = new Int32Array(n).fill(-1);
  const lowest = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const actors = new Uint8Array(n);
  const bridgeTo = new Uint8Array(n);
  const below = new Int32Array(n).fill(1);
  const cutOff = new Int32Array(n);
  const cutPairs = new Float64Array(n);
  const nextEntry = offset.slice(0, n);
  let clock = 0;

  for (let root = 0; root < n; root++) {
    if (visited[root]! >= 0) continue;
    let branches = 0;
    let here = root;
    visited[root] = lowest[root] = clock++;
    while (here >= 0) {
      if (nextEntry[here]! < offset[here + 1]!) {
        const there = neighbour[nextEntry[here]!++]!;
        if (visited[there]! < 0) {
          parent[there] = here;
          visited[there] = lowest[there] = clock++;
          here = there;
        } else if (there !== parent[here]) lowest[here] = Math.min(lowest[here]!, visited[there]!);
        continue;
      }
      const above = parent[here]!;
      if (above >= 0) {
        lowest[above] = Math.min(lowest[above]!, lowest[here]!);
        if (lowest[here]! > visited[above]!) bridgeTo[here] = 1;
        below[above]! += below[here]!;
        if (above === root) branches++;
        else if (lowest[here]! >= visited[above]!) actors[above] = 1;
        if (lowest[here]! >= visited[above]!) {
          cutOff[above]! += below[here]!;
          cutPairs[above]! += below[here]! * (below[here]! - 1);
        }
      }
      here = above;
    }
    if (branches > 1) actors[root] = 1;
  }

  const bridges = new Uint8Array(graph.from.length);
  for (let tie = 0; tie < bridges.length; tie++) {
    const from = graph.from[tie]!;
    const to = graph.to[tie]!;
    if ((parent[from] === to && bridgeTo[from]) || (parent[to] === from && bridgeTo[to])) bridges[tie] = 1;
  }
  return { actors, bridges, cutOff, cutPairs };
});
