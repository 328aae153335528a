import { Worker } from 'node:worker_threads';
import { providedKernels } from '../analysis/kernels/provide-kernels.ts';
import type { SharedWork } from './betweenness-work.ts';

/**
 * Threads that wait for betweenness to share. They may be started before the graph is there, so that they are ready when
 * it is: they begin while it is read. `end` them, whatever happens.
 */
export class BetweennessThreads {
  private readonly workers: readonly Worker[];
  private readonly ended: Promise<unknown>;

  /** @param count threads beside this one; none without kernels */
  constructor(count: number) {
    const module = providedKernels();
    this.workers = module ? Array.from({ length: Math.max(0, count) }, () => start(module)) : [];
    this.ended = Promise.all(this.workers.map(whenEnded));
    // Nobody waits for them when the graph could not be read.
    this.ended.catch(() => undefined);
  }

  get count(): number {
    return this.workers.length;
  }

  /** Gives all of them the same work, once. */
  share(work: SharedWork): void {
    for (const worker of this.workers) worker.postMessage(work);
  }

  /** Resolves when all have run out of units. Rejects with what a thread failed with. */
  async finished(): Promise<void> {
    await this.ended;
  }

  end(): void {
    for (const worker of this.workers) void worker.terminate();
  }
}

const start = (module: WebAssembly.Module): Worker =>
  new Worker(new URL('./betweenness-worker.ts', import.meta.url), { workerData: module });

const whenEnded = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      resolve();
    });
  });
