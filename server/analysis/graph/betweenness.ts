import { inNeighbours, outNeighbours, type Neighbours } from './neighbours.ts';
import type { NetworkGraph } from './network-graph.ts';
import { oncePerGraph } from './once-per-graph.ts';
import { equalLength, ShortestPaths } from './shortest-paths.ts';

/**
 * Share of shortest paths that run through each actor and each tie, summed over pairs: ordered pairs when directed,
 * each pair once when undirected. `null` when some pair has more shortest paths than a number can count (2^1024).
 */
export type Betweenness = { readonly actors: Float64Array; readonly ties: Float64Array };

/**
 * Brandes' accumulation from every source, by hops or by the graph's costs. Kept with the graph.
 *
 * Source  Brandes 2001, doi:10.1080/0022250X.2001.9990249; ties: Brandes 2008, doi:10.1016/j.socnet.2007.11.001
 * Cost    O(nm) by hops, O(n(n + m) log n) by costs; memory O(n + m)
 */
export const sumBetweenness: (graph: NetworkGraph) => { readonly sums: Betweenness | null } = oncePerGraph(
  (graph) => ({ sums: accumulateAll(graph) }),
);

function accumulateAll(graph: NetworkGraph): Betweenness | null {
  const n = graph.actors.length;
  const out = outNeighbours(graph);
  const back = inNeighbours(graph);
  const paths = new ShortestPaths(out, graph.cost);
  const count = new Float64Array(n);
  const dependency = new Float64Array(n);
  const actors = new Float64Array(n);
  const ties = new Float64Array(graph.from.length);
  const half = graph.directed ? 1 : 0.5;
  for (let source = 0; source < n; source++) {
    paths.from(source);
    if (!countPaths(graph, paths, back, count)) return null;
    for (let at = paths.reached - 1; at > 0; at--) {
      const here = paths.order[at]!;
      const share = (1 + dependency[here]!) / count[here]!;
      for (let entry = back.offset[here]!; entry < back.offset[here + 1]!; entry++) {
        const before = back.neighbour[entry]!;
        if (!isLastStep(graph, paths, back, entry, before, here)) continue;
        const flow = count[before]! * share;
        dependency[before]! += flow;
        ties[back.tie[entry]!]! += half * flow;
      }
      actors[here]! += half * dependency[here]!;
    }
    for (let at = 0; at < paths.reached; at++) dependency[paths.order[at]!] = 0;
  }
  return { actors, ties };
}

/** Number of shortest paths from the source to each position reached; false when a count is no longer finite. */
function countPaths(
  graph: NetworkGraph,
  paths: ShortestPaths,
  back: Neighbours,
  count: Float64Array,
): boolean {
  count[paths.order[0]!] = 1;
  for (let at = 1; at < paths.reached; at++) {
    const here = paths.order[at]!;
    let sum = 0;
    for (let entry = back.offset[here]!; entry < back.offset[here + 1]!; entry++) {
      const before = back.neighbour[entry]!;
      if (isLastStep(graph, paths, back, entry, before, here)) sum += count[before]!;
    }
    if (sum === Infinity) return false;
    count[here] = sum;
  }
  return true;
}

/** Whether a shortest path to `here` may end with the tie of this entry, coming from `before`. */
function isLastStep(
  graph: NetworkGraph,
  paths: ShortestPaths,
  back: Neighbours,
  entry: number,
  before: number,
  here: number,
): boolean {
  const start = paths.length[before]!;
  if (start < 0) return false;
  const end = paths.length[here]!;
  if (!graph.cost) return start + 1 === end;
  return start < end && Math.abs(start + graph.cost[back.tie[entry]!]! - end) <= end * equalLength;
}
