import type { ProgressReporter } from '../graph/progress-reporter.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { addUnit, splitForBetweenness } from './betweenness-parts.ts';
import { withKernels } from './kernel-memory.ts';
import { UnitRunner } from './unit-runner.ts';

/**
 * Betweenness from the WebAssembly kernels, by hops or by costs: shares of shortest paths summed over ordered pairs
 * when directed, over each pair once when undirected. The graph is split into blocks first.
 *
 * @returns undefined when this thread has no kernels, the costs are no whole multiples (up to 1,023) of a unit, the
 *          graph is too large for WebAssembly memory, or a number of paths within one block is over 2^1024: the plain
 *          algorithm has the answer then
 * @remarks progress is reported after every 64 sources
 * Cost     O(nm), memory O(n + m)
 */
export function betweennessByKernel(
  graph: NetworkGraph,
  reporter: ProgressReporter,
): Float64Array | undefined {
  const split = splitForBetweenness(graph);
  if (!split) return undefined;
  const total = split.parts.reduce((sum, { members }) => sum + members.length, 0);
  return withKernels((memory) => {
    const runner = new UnitRunner(memory, (part) => split.parts[part]!.task());
    const sums = split.apart.slice();
    let done = 0;
    reporter.progress(0);
    for (const unit of split.units) {
      const batches = runner.run(unit);
      let batch = batches.next();
      for (; !batch.done; batch = batches.next()) reporter.progress((done += batch.value) / total);
      if (!batch.value) return undefined;
      addUnit(sums, split.parts[unit.part]!, batch.value);
    }
    return sums;
  });
}
