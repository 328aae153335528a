import { workerData } from 'node:worker_threads';
import { splitForBetweenness, UnitRunner } from '../analysis/kernels/betweenness-parts.ts';
import { withKernels } from '../analysis/kernels/kernel-memory.ts';
import type { NetworkGraph } from '../analysis/graph/network-graph.ts';
import { counters as places, type ParallelTask, placesOf } from './betweenness-in-parallel.ts';
import { loadKernels } from './kernel-bytes.ts';

/** Entry of a thread: takes units until none is left and writes their sums where they belong. */
const { graph, results, counters } = workerData as ParallelTask;
loadKernels();
// Betweenness reads ties and costs only; splitting depends on nothing else, so every thread has the same units.
const split = splitForBetweenness(graph as NetworkGraph)!;
const offsets = placesOf(split);
const finished = withKernels((memory) => {
  const runner = new UnitRunner(memory, split);
  for (;;) {
    const at = Atomics.add(counters, places.next, 1);
    const unit = split.units[at];
    if (!unit || Atomics.load(counters, places.gaveUp) > 0) return true;
    const found = runner.run(unit, (sources) => Atomics.add(counters, places.sources, sources));
    if (!found) return false;
    results.set(found, offsets[at]);
  }
});
if (!finished) Atomics.add(counters, places.gaveUp, 1);
