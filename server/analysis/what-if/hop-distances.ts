import { undirectedNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { ShortestPaths } from '../graph/shortest-paths.ts';

/** Marks a pair without a path. Two of them and one still fit 32 bits. */
export const unreachable = 1_000_000;

/** Distances in hops between all pairs, directions ignored, as n rows of n. O(nm) time, 4n² bytes. */
export function hopDistances(graph: NetworkGraph): Int32Array {
  const n = graph.actors.length;
  const paths = new ShortestPaths(undirectedNeighbours(graph), null);
  const distance = new Int32Array(n * n).fill(unreachable);
  for (let source = 0; source < n; source += 1) {
    paths.from(source);
    for (const reached of paths.order.subarray(0, paths.reached))
      distance[source * n + reached] = paths.length[reached]!;
  }
  return distance;
}

/** Nearness of all pairs: the sum of 1/distance over unordered pairs that reach each other. */
export function totalNearness(distance: Int32Array, n: number): number {
  let sum = 0;
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const hops = distance[a * n + b]!;
      if (hops < unreachable) sum += 1 / hops;
    }
  }
  return sum;
}

/** Distance-weighted fragmentation from nearness: 1 − mean of 1/distance over pairs; 0 for fewer than two actors. */
export const fragmentationOf = (nearness: number, n: number): number =>
  n < 2 ? 0 : 1 - (2 * nearness) / (n * (n - 1));
