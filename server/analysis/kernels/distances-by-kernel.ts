import { inNeighbours, outNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import type { DistanceSums } from '../graph/distance-sums.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import { DistanceLanes } from './distance-lanes.ts';
import { withKernels } from './kernel-memory.ts';

/**
 * Distances by hops from each actor (`out`) or to it (`in`), summed, from the WebAssembly kernel.
 *
 * @returns undefined when this thread has no kernels, or the graph has costs, is too large for WebAssembly memory or
 *          has actors more than 256 steps apart: the plain algorithm is the one to take then
 * Cost     O(nm / 512 · levels of a search) row operations; memory 200 bytes an actor
 */
export function distancesByKernel(
  graph: NetworkGraph,
  direction: 'out' | 'in',
  reporter: ProgressReporter,
): DistanceSums | undefined {
  if (graph.cost) return undefined;
  // A vertex collects the distances to all sources, so from an actor outwards it is reached from those it points to.
  const [from, onward] =
    direction === 'out'
      ? [outNeighbours(graph), inNeighbours(graph)]
      : [inNeighbours(graph), outNeighbours(graph)];
  return withKernels((memory) => {
    const search = new DistanceLanes(memory, from, onward);
    const everybody = Int32Array.from(graph.actors.keys());
    return search.walk(everybody, reporter) ? search.distances() : undefined;
  });
}
