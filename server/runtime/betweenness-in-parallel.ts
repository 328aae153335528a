import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  addUnit,
  type BetweennessParts,
  splitForBetweenness,
} from '../analysis/kernels/betweenness-parts.ts';
import { keepBetweennessSums } from '../analysis/kernels/betweenness-sums.ts';
import { KernelMemory } from '../analysis/kernels/kernel-memory.ts';
import { providedKernels } from '../analysis/kernels/provide-kernels.ts';
import type { NetworkGraph } from '../analysis/graph/network-graph.ts';
import { BetweennessThreads } from './betweenness-threads.ts';
import { counters, placesOf, type SharedWork, takeUnits } from './betweenness-work.ts';

type Watching = {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** Threads that were started before; they are ended. */
  threads?: BetweennessThreads;
};

/**
 * Betweenness on this thread and others, kept with the graph for the metrics that ask for it next. The sums are the same
 * to the last digit as those of one thread. Does nothing when one thread would be as well off, or the kernels are missing.
 *
 * @returns whether the sums are there now
 * @throws the signal's reason when it is aborted (the threads are ended), or what a thread failed with
 */
export async function betweennessInParallel(
  graph: NetworkGraph,
  workers: number,
  { onProgress, signal, threads: started }: Watching = {},
): Promise<boolean> {
  const module = providedKernels();
  if (!module || workers < 2) return false;
  const threads = started ?? new BetweennessThreads(workers - 1);
  try {
    const split = splitForBetweenness(graph);
    if (!split || split.units.length < 2) return false;
    signal?.throwIfAborted();
    const work = workOf(split);
    threads.share(work);
    const total = split.parts.reduce((sum, { members }) => sum + members.length, 0);
    const isDone = await takeOwnShare(work, module, () => {
      signal?.throwIfAborted();
      onProgress?.(Atomics.load(work.counters, counters.sources) / total);
    });
    if (!isDone) return false;
    await threads.finished();
    // Less than all where a number of paths was too large, or a thread was ended.
    if (Atomics.load(work.counters, counters.units) < split.units.length) return false;
    keepBetweennessSums(graph, addUp(split, work));
    return true;
  } finally {
    threads.end();
  }
}

function workOf({ parts, units }: BetweennessParts): SharedWork {
  const tasks = parts.map((part) => part.task());
  return {
    tasks,
    units,
    results: new Float64Array(new SharedArrayBuffer(placesOf({ tasks, units }).at(-1)! * 8)),
    counters: new Int32Array(new SharedArrayBuffer(4 * Object.keys(counters).length)),
  };
}

/** Whether this thread had the memory for it; others take their turn between batches. */
async function takeOwnShare(
  work: SharedWork,
  module: WebAssembly.Module,
  onBatch: () => void,
): Promise<boolean> {
  try {
    for (const _ of takeUnits(work, new KernelMemory(module))) {
      await othersTurn();
      onBatch();
    }
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function addUp(split: BetweennessParts, work: SharedWork): Float64Array {
  const sums = split.apart.slice();
  const places = placesOf(work);
  for (const [at, { part }] of split.units.entries())
    addUnit(sums, split.parts[part]!, work.results.subarray(places[at], places[at + 1]));
  return sums;
}
