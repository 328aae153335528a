import type { NetworkGraph } from '../graph/network-graph.ts';
import { distanceSums, type DistanceSums } from '../graph/distance-sums.ts';
import { nobodyWaits, type ProgressReporter } from '../graph/progress-reporter.ts';
import { distancesByKernel } from './distances-by-kernel.ts';

/** Under this many actors the plain algorithm is quick enough, and its last digits are the same on every machine. */
const worthwhile = 64;
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
export function distances(
  graph: NetworkGraph,
  direction: 'out' | 'in',
  reporter: ProgressReporter = nobodyWaits,
): DistanceSums {
  const along = graph.directed ? direction : 'out';
  const earlier = known[along].get(graph);
  if (earlier) return earlier;
  const byKernel = graph.actors.length < worthwhile ? undefined : distancesByKernel(graph, along, reporter);
  const sums = byKernel ?? distanceSums(graph, along);
  known[along].set(graph, sums);
  return sums;
}
