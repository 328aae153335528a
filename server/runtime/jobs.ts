import { EventEmitter } from 'node:events';
import type { Job, JobRequest, WrittenResult } from '../../contract/jobs.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { OnTaskProgress } from './worker-tasks.ts';

/** What a job is: its name, who does it and why, and the work itself. */
export type JobPlan = {
  /** Hash of the request and its facts: equal work has an equal name. */
  id: string;
  request: JobRequest;
  engine: Job['engine'];
  work(
    signal: AbortSignal,
    onProgress: OnTaskProgress,
  ): Promise<{ result: Measurement; written: WrittenResult[] }>;
};

type Running = { job: Job; controller: AbortController; begun: number };

/** Finished jobs are kept until this many newer ones have come, or newer ones with this many values. */
const kept = { jobs: 200, values: 5_000_000 } as const;

/**
 * Long work under way and lately done. A job is named by the hash of its request and facts, so that the same work
 * asked for twice is done once.
 */
export class Jobs {
  readonly #jobs = new Map<string, Running>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Starts a job or joins it; one that failed or was cancelled is started anew. */
  start({ id, request, engine, work }: JobPlan): Job {
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
      engine,
      result: null,
      written: [],
      problem: null,
    };
    const running = { job, controller: new AbortController(), begun: performance.now() };
    this.#jobs.delete(id);
    this.#jobs.set(id, running);
    this.#dropOldest();
    void this.#run(running, work);
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

  /** Takes jobs out by what they were to do, with their results; those under way are stopped. */
  drop(isConcerned: (request: JobRequest) => boolean): void {
    for (const [id, { job }] of [...this.#jobs]) {
      if (!isConcerned(job.request)) continue;
      this.cancel(id);
      this.#jobs.delete(id);
    }
  }

  /** Calls back on each change of a job, first at once, until it has ended or the returned function is called. */
  follow(id: string, onChange: (job: Job) => void): () => void {
    const listen = (job: Job) => {
      onChange(job);
      if (job.state !== 'running') stop();
    };
    const stop = () => this.#changes.off(id, listen);
    this.#changes.on(id, listen);
    const job = this.find(id);
    if (job !== null) listen(job);
    return stop;
  }

  async #run(running: Running, work: JobPlan['work']): Promise<void> {
    try {
      const ended = await work(running.controller.signal, (share, stage) => {
        if (running.job.state !== 'running') return;
        this.#change(running, { done: share, stage, remaining: remaining(running.begun, share) });
      });
      if (running.job.state !== 'running') return;
      this.#change(running, { state: 'done', done: 1, stage: null, remaining: 0, ...ended });
      this.#dropOldest();
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
    let values = 0;
    let jobs = 0;
    for (const [id, { job }] of [...this.#jobs].reverse()) {
      jobs += 1;
      values += valuesIn(job);
      const tooMuch = jobs > kept.jobs || values > kept.values;
      // The newest answer is kept however large it is: somebody is about to read it.
      if (tooMuch && jobs > 1 && job.state !== 'running') this.#jobs.delete(id);
    }
  }
}

/** Values of actors and ties that the answer of a job holds. */
function valuesIn({ result }: Job): number {
  if (result === null) return 0;
  return Object.keys(result.passports).length * Math.max(result.actors.length, result.ties.length);
}

/** Seconds left if the rest goes at the pace so far; nothing is said before a fiftieth is done. */
function remaining(begun: number, share: number): number | null {
  if (share < 0.02) return null;
  const passed = (performance.now() - begun) / 1000;
  return Math.round(((passed * (1 - share)) / share) * 10) / 10;
}
