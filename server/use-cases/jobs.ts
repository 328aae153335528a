import { EventEmitter } from 'node:events';
import type { Job, JobRequest } from '../../contract/jobs.ts';
import type { AnalysisPool, MeasureTask } from '../jobs/analysis-pool.ts';
import { datasetHash } from './dataset-hash.ts';

type Running = { job: Job; controller: AbortController; begun: number };

/** Finished jobs are kept until this many newer ones have come. */
const kept = 200;

/**
 * Long work under way and lately done. A job is named by the hash of its request and facts, so that the same work
 * asked for twice is done once.
 */
export class Jobs {
  readonly #jobs = new Map<string, Running>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #analysis: AnalysisPool;
  readonly #now: () => Date;

  constructor({ analysis, now }: { analysis: AnalysisPool; now: () => Date }) {
    this.#analysis = analysis;
    this.#now = now;
  }

  /** Starts a job or joins it; one that failed or was cancelled is started anew. */
  start(request: JobRequest, task: MeasureTask): Job {
    const id = datasetHash(
      task.datasetHash,
      task.metrics,
      task.parameters,
      task.seed,
      task.graph.directed,
    ).slice(0, 32);
    const known = this.#jobs.get(id);
    if (known !== undefined && !['failed', 'cancelled'].includes(known.job.state)) return known.job;
    const job: Job = {
      id,
      state: 'running',
      done: 0,
      stage: null,
      remaining: null,
      createdAt: this.#now().toISOString(),
      request,
      result: null,
      problem: null,
    };
    const running = { job, controller: new AbortController(), begun: performance.now() };
    this.#jobs.delete(id);
    this.#jobs.set(id, running);
    this.#dropOldest();
    void this.#work(running, task);
    return job;
  }

  find(id: string): Job | null {
    return this.#jobs.get(id)?.job ?? null;
  }

  /** Stops a job; one that has ended stays as it is. */
  cancel(id: string): Job | null {
    const running = this.#jobs.get(id);
    if (running === undefined) return null;
    if (running.job.state === 'running') {
      running.controller.abort();
      this.#change(running, { state: 'cancelled' });
    }
    return running.job;
  }

  /** Calls back on each change of a job, first at once, until it has ended or the returned function is called. */
  follow(id: string, tell: (job: Job) => void): () => void {
    const listen = (job: Job) => {
      tell(job);
      if (job.state !== 'running') stop();
    };
    const stop = () => this.#changes.off(id, listen);
    this.#changes.on(id, listen);
    const job = this.find(id);
    if (job !== null) listen(job);
    return stop;
  }

  async #work(running: Running, task: MeasureTask): Promise<void> {
    try {
      const result = await this.#analysis.run('measure', task, running.controller.signal, (share, stage) => {
        if (running.job.state === 'running')
          this.#change(running, { done: share, stage, remaining: remaining(running.begun, share) });
      });
      this.#change(running, { state: 'done', done: 1, stage: null, remaining: 0, result });
    } catch (error) {
      if (running.controller.signal.aborted) return;
      this.#change(running, {
        state: 'failed',
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  }

  #change(running: Running, change: Partial<Job>): void {
    running.job = { ...running.job, ...change };
    this.#changes.emit(running.job.id, running.job);
  }

  #dropOldest(): void {
    for (const [id, { job }] of this.#jobs) {
      if (this.#jobs.size <= kept) return;
      if (job.state !== 'running') this.#jobs.delete(id);
    }
  }
}

/** Seconds left if the rest goes at the pace so far; nothing is said before a fiftieth is done. */
function remaining(begun: number, share: number): number | null {
  if (share < 0.02) return null;
  const passed = (performance.now() - begun) / 1000;
  return Math.round(((passed * (1 - share)) / share) * 10) / 10;
}
