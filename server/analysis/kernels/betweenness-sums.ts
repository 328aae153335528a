import type { NetworkGraph } from '../graph/network-graph.ts';
import { sumBetweenness } from '../graph/betweenness.ts';
import { nobodyWaits, type ProgressReporter } from '../graph/progress-reporter.ts';
import { betweennessByKernel } from './betweenness-by-kernel.ts';

/** Under this many actors the plain algorithm is quick enough, and its last digits are the same on every machine. */
const worthwhile = 64;
const known = new WeakMap<NetworkGraph, { sums: Float64Array | null }>();

/**
 * Share of shortest paths that run through each actor, summed over pairs: ordered pairs when directed, each pair once
 * when undirected. `null` when some pair has more shortest paths than a number can count (2^1024). Kept with the graph.
 *
 * By kernel where there is one for the graph, by the plain algorithm otherwise; both agree to 1e-9 (relative).
 *
 * Cost  O(nm) by hops, O(n(n + m) log n) by costs; memory O(n + m)
 */
export function betweennessSums(
  graph: NetworkGraph,
  reporter: ProgressReporter = nobodyWaits,
): Float64Array | null {
  const earlier = known.get(graph);
  if (earlier) return earlier.sums;
  const byKernel = graph.actors.length < worthwhile ? undefined : betweennessByKernel(graph, reporter);
  const sums = byKernel ?? sumBetweenness(graph).sums?.actors ?? null;
  known.set(graph, { sums });
  return sums;
}

/** Lets others know sums that were found elsewhere, by several threads. */
export function keepBetweennessSums(graph: NetworkGraph, sums: Float64Array): void {
  known.set(graph, { sums });
}
