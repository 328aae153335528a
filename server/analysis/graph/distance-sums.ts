import { inNeighbours, outNeighbours } from './neighbours.ts';
import type { NetworkGraph } from './network-graph.ts';
import { oncePerGraph } from './once-per-graph.ts';
import { ShortestPaths } from './shortest-paths.ts';

/** For each actor, over the others that it reaches (`out`) or that reach it (`in`): one value a position. */
export interface DistanceSums {
  /** How many others. */
  readonly reached: Int32Array;
  /** Sum of distances. */
  readonly total: Float64Array;
  /** Sum of 1 / distance. */
  readonly reciprocal: Float64Array;
  /** Largest distance, 0 when there are no others. */
  readonly farthest: Float64Array;
}

/**
 * One pass over all shortest paths serves closeness, harmonic, path length, diameter, compactness and fragmentation.
 * Kept with the graph. By hops unless the graph has costs.
 *
 * Cost  O(nm) by hops, O(n(n + m) log n) by costs; memory O(n + m)
 */
export function distanceSums(graph: NetworkGraph, direction: 'out' | 'in'): DistanceSums {
  return direction === 'out' || !graph.directed ? outSums(graph) : inSums(graph);
}

const outSums = oncePerGraph((graph) => sums(graph, new ShortestPaths(outNeighbours(graph), graph.cost)));
const inSums = oncePerGraph((graph) => sums(graph, new ShortestPaths(inNeighbours(graph), graph.cost)));

function sums(graph: NetworkGraph, paths: ShortestPaths): DistanceSums {
  const n = graph.actors.length;
  const reached = new Int32Array(n);
  const total = new Float64Array(n);
  const reciprocal = new Float64Array(n);
  const farthest = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    paths.from(source);
    reached[source] = paths.reached - 1;
    for (let at = 1; at < paths.reached; at++) {
      const distance = paths.length[paths.order[at]!]!;
      total[source]! += distance;
      reciprocal[source]! += 1 / distance;
      farthest[source] = distance;
    }
  }
  return { reached, total, reciprocal, farthest };
}
