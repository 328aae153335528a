import type { NetworkGraph } from '../network-graph.ts';
import { distanceSums, type DistanceSums } from '../paths/distance-sums.ts';
import type { Watch } from './betweenness-by-kernel.ts';
import { distancesByKernel } from './distances-by-kernel.ts';

/** Under this many actors the plain algorithm is quick enough, and its last digits are the same on every machine. */
const worthwhile = 64;
const nobody: Watch = { progress: () => undefined };
const known = {
  out: new WeakMap<NetworkGraph, DistanceSums>(),
  in: new WeakMap<NetworkGraph, DistanceSums>(),
};

/**
 * Distances from each actor (`out`) or to it (`in`), summed over the others: one pass serves closeness, harmonic, path
 * length, diameter, compactness and fragmentation. Kept with the graph. By hops unless the graph has costs.
 *
 * By kernel where there is one for the graph, by the plain algorithm otherwise; both agree to 1e-9 (relative).
 *
 * Cost  O(nm) by hops, O(n(n + m) log n) by costs; memory O(n + m)
 */
export function distances(graph: NetworkGraph, asked: 'out' | 'in', watch: Watch = nobody): DistanceSums {
  const direction = graph.directed ? asked : 'out';
  const earlier = known[direction].get(graph);
  if (earlier) return earlier;
  const byKernel = graph.actors.length < worthwhile ? undefined : distancesByKernel(graph, direction, watch);
  const sums = byKernel ?? distanceSums(graph, direction);
  known[direction].set(graph, sums);
  return sums;
}
