import { parentPort, workerData } from 'node:worker_threads';
import { withKernels } from '../analysis/kernels/kernel-memory.ts';
import { shareKernels } from '../analysis/kernels/provide-kernels.ts';
import { counters, type SharedWork, takeUnits } from './betweenness-work.ts';

/** Entry of a thread: waits for work, takes units of it until none is left, and ends. */
shareKernels(workerData as WebAssembly.Module);
parentPort!.once('message', (work: SharedWork) => {
  const done = withKernels((memory) => {
    for (const batch of takeUnits(work, memory)) if (batch === 0) break;
    return true;
  });
  if (!done) Atomics.add(work.counters, counters.gaveUp, 1);
});
