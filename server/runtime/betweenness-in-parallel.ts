import { Worker } from 'node:worker_threads';
import {
  addUnit,
  type BetweennessParts,
  splitForBetweenness,
} from '../analysis/kernels/betweenness-parts.ts';
import { keepBetweennessSums } from '../analysis/kernels/betweenness-sums.ts';
import { providedKernels } from '../analysis/kernels/provide-kernels.ts';
import type { NetworkGraph } from '../analysis/graph/network-graph.ts';

/** What the threads share: which unit is next, how many sources are done, whether a number of paths was too large. */
export const counters = { next: 0, sources: 1, gaveUp: 2 } as const;

/** What each thread is given. The graph's ties and the results are shared memory, not copies. */
export type ParallelTask = {
  graph: Pick<NetworkGraph, 'directed' | 'from' | 'to' | 'cost'> & { readonly actors: readonly string[] };
  /** f64: the results of all units after each other, as `placesOf` says. */
  results: Float64Array;
  counters: Int32Array;
};

type Watching = { onProgress?: (share: number) => void; signal?: AbortSignal };

/**
 * Betweenness on several threads, kept with the graph for the metrics that ask for it next. The sums are the same to
 * the last digit as those of one thread. Does nothing when one thread would be as well off, or the kernels are missing.
 *
 * @returns whether the sums are there now
 * @throws the signal's reason when it is aborted (the threads are ended), or what a thread failed with
 */
export async function betweennessInParallel(
  graph: NetworkGraph,
  workers: number,
  { onProgress, signal }: Watching = {},
): Promise<boolean> {
  const split = providedKernels() && workers > 1 ? splitForBetweenness(graph) : null;
  if (!split || split.units.length < 2) return false;
  signal?.throwIfAborted();
  const task = shareTask(graph, split);
  const total = split.parts.reduce((sum, { members }) => sum + members.length, 0);
  const reporting = setInterval(
    () => onProgress?.(Atomics.load(task.counters, counters.sources) / total),
    50,
  );
  const threads = Array.from({ length: Math.min(workers, split.units.length) }, () => startThread(task));
  const stop = () => threads.forEach(({ worker }) => void worker.terminate());
  signal?.addEventListener('abort', stop);
  try {
    await Promise.all(threads.map(({ ended }) => ended));
    signal?.throwIfAborted();
  } finally {
    clearInterval(reporting);
    signal?.removeEventListener('abort', stop);
    stop();
  }
  if (Atomics.load(task.counters, counters.gaveUp) > 0) return false;
  keepBetweennessSums(graph, addUp(split, task.results));
  return true;
}

function shareTask(graph: NetworkGraph, split: BetweennessParts): ParallelTask {
  const { directed, actors, from, to, cost } = graph;
  return {
    graph: {
      directed,
      actors: actors.map(() => ''),
      from: shared(from),
      to: shared(to),
      cost: cost && sharedCosts(cost),
    },
    results: new Float64Array(new SharedArrayBuffer(placesOf(split).at(-1)! * 8)),
    counters: new Int32Array(new SharedArrayBuffer(12)),
  };
}

function shared(values: Int32Array): Int32Array<SharedArrayBuffer> {
  const copy = new Int32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

function sharedCosts(values: Float64Array): Float64Array<SharedArrayBuffer> {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

function startThread(task: ParallelTask): { worker: Worker; ended: Promise<void> } {
  const worker = new Worker(new URL('./betweenness-worker.ts', import.meta.url), { workerData: task });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      resolve();
    });
  });
  return { worker, ended };
}

/** Where each unit's results begin, and where the last one's end. */
export function placesOf({ parts, units }: BetweennessParts): number[] {
  const places = [0];
  for (const { part } of units) places.push(places.at(-1)! + parts[part]!.members.length);
  return places;
}

function addUp(split: BetweennessParts, results: Float64Array): Float64Array {
  const sums = split.apart.slice();
  const places = placesOf(split);
  for (const [at, { part }] of split.units.entries())
    addUnit(sums, split.parts[part]!, results.subarray(places[at], places[at + 1]));
  return sums;
}
