import { EventEmitter } from 'node:events';
import { apiRoot } from '../../contract/endpoints/endpoint.ts';
import { hasEnded, type Job, type JobRequest } from '../../contract/jobs.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { JobAnswer, JobCounts, JobDesk, JobPlan } from './job-desk.ts';
import { countsOf, remaining, valuesIn } from './job-figures.ts';
import { nextJob, type QueuedJob } from './job-order.ts';
import { checkRoom, defaultLimits, everyone, type JobLimits, retrySeconds } from './job-room.ts';

export type { JobDesk, JobPlan } from './job-desk.ts';

type Entry = QueuedJob & {
  job: Job;
  readonly owners: Set<string>;
  readonly held: number;
  answer: JobAnswer | null;
  /** `null` once it has ended: what it holds on to is let go. */
  work: JobPlan['work'] | null;
  readonly controller: AbortController;
  begun: number;
};

/** Finished jobs are kept until this many newer ones have come, or newer ones with this many values. */
const kept = { jobs: 200, values: 5_000_000 } as const;

/**
 * Long work that waits, is under way or was lately done. A job is named by the hash of its request and facts, so that the
 * same work asked for twice is done once.
 */
export class Jobs implements JobDesk {
  readonly #jobs = new Map<string, Entry>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #now: () => Date;
  readonly #limits: JobLimits;

  constructor(now: () => Date, limits: Partial<JobLimits> = {}) {
    this.#now = now;
    this.#limits = { ...defaultLimits, ...limits };
  }

  start(plan: JobPlan): Job {
    return this.#startFor(everyone, plan);
  }

  find(id: string): Job | null {
    return this.#jobs.get(id)?.job ?? null;
  }

  answerOf(id: string): JobAnswer | null {
    return this.#jobs.get(id)?.answer ?? null;
  }

  cancel(id: string): Job | null {
    const entry = this.#jobs.get(id);
    if (entry === undefined) return null;
    if (!hasEnded(entry.job)) {
      entry.controller.abort();
      this.#change(entry, { state: 'cancelled' });
      this.#runNext();
    }
    return entry.job;
  }

  cancelAll(): void {
    // Those that wait first, so that none of them is begun.
    const entries = [...this.#jobs.values()].filter(({ job }) => !hasEnded(job));
    for (const state of ['waiting', 'running'])
      for (const { job } of entries.filter((entry) => entry.job.state === state)) this.cancel(job.id);
  }

  drop(isConcerned: (request: JobRequest) => boolean): void {
    for (const [id, { job }] of [...this.#jobs]) {
      if (job.request !== null && !isConcerned(job.request)) continue;
      this.cancel(id);
      this.#jobs.delete(id);
    }
  }

  follow(id: string, onChange: (job: Job) => void): () => void {
    this.#checkFollowers(id);
    const listen = (job: Job) => {
      onChange(job);
      if (hasEnded(job)) stop();
    };
    const stop = () => this.#changes.off(id, listen);
    this.#changes.on(id, listen);
    const job = this.find(id);
    if (job !== null) listen(job);
    return stop;
  }

  counts(): JobCounts {
    return countsOf([...this.#jobs.values()]);
  }

  ownedBy(owner: string): JobDesk {
    const own = (id: string) => this.#jobs.get(id)?.owners.has(owner) === true;
    const ownIds = () => [...this.#jobs.keys()].filter(own);
    const cancel = (id: string): Job | null => {
      const entry = this.#jobs.get(id);
      if (entry === undefined || !own(id)) return null;
      if (entry.owners.size === 1) return this.cancel(id);
      // Somebody else wants it, too.
      entry.owners.delete(owner);
      return { ...entry.job, state: 'cancelled' };
    };
    return {
      start: (plan) => this.#startFor(owner, plan),
      find: (id) => (own(id) ? this.find(id) : null),
      answerOf: (id) => (own(id) ? this.answerOf(id) : null),
      cancel,
      cancelAll: () => {
        for (const id of ownIds()) cancel(id);
      },
      drop: (isConcerned) => {
        for (const id of ownIds()) {
          const { request } = this.find(id)!;
          if (request === null || isConcerned(request)) cancel(id);
        }
      },
      follow: (id, onChange) => (own(id) ? this.follow(id, onChange) : () => undefined),
      counts: () => countsOf([...this.#jobs.values()].filter(({ owners }) => owners.has(owner))),
      ownedBy: (other) => this.ownedBy(other),
    };
  }

  #startFor(
    owner: string,
    { id, again = false, request, from = null, engine, steps, held = 0, work }: JobPlan,
  ): Job {
    const known = this.#jobs.get(id);
    const startedAnew: Job['state'][] = ['failed', 'cancelled', ...(again ? ['done' as const] : [])];
    if (known !== undefined && !startedAnew.includes(known.job.state)) {
      known.owners.add(owner);
      return known.job;
    }
    const open = [...this.#jobs.values()].filter((entry) => !hasEnded(entry.job));
    checkRoom(open, { owner, held }, this.#limits);
    const job: Job = {
      id,
      state: 'waiting',
      done: 0,
      stage: null,
      remaining: null,
      createdAt: this.#now().toISOString(),
      ...{ request, from, engine, answer: null },
      result: null,
      written: [],
      problem: null,
    };
    const since = performance.now();
    const controller = new AbortController();
    this.#jobs.delete(id);
    const entry = { owners: new Set([owner]), steps, since, work, held, controller, begun: since };
    this.#jobs.set(id, { ...entry, job, answer: null });
    this.#runNext();
    this.#dropOldest();
    return this.find(id)!;
  }

  /** @throws TelarProblem `overloaded` */
  #checkFollowers(id: string): void {
    const names = this.#changes.eventNames();
    const all = names.reduce((sum, name) => sum + this.#changes.listenerCount(name), 0);
    const { followers, followersOfJob } = this.#limits;
    const isFull = all >= followers;
    if (isFull || this.#changes.listenerCount(id) >= followersOfJob)
      throw codedProblem('progress-followers', {
        most: isFull ? followers : followersOfJob,
        seconds: retrySeconds,
      });
  }

  #runNext(): void {
    const inState = (state: Job['state']) =>
      [...this.#jobs.values()].filter(({ job }) => job.state === state);
    for (;;) {
      const places = { running: inState('running'), most: this.#limits.running, now: performance.now() };
      const next = nextJob(inState('waiting'), places);
      if (next === null) return;
      next.begun = performance.now();
      this.#change(next, { state: 'running' });
      void this.#run(next);
    }
  }

  async #run(entry: Entry): Promise<void> {
    const isRunning = () => entry.job.state === 'running';
    try {
      const ended = await entry.work!(entry.controller.signal, (share, stage) => {
        if (isRunning())
          this.#change(entry, { done: share, stage, remaining: remaining(entry.begun, share) });
      });
      if (isRunning()) this.#end(entry, ended);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (!entry.controller.signal.aborted) this.#change(entry, { state: 'failed', problem });
    }
    this.#dropOldest();
    this.#runNext();
  }

  #end(entry: Entry, ended: Awaited<ReturnType<JobPlan['work']>>): void {
    entry.answer = 'answer' in ended ? ended.answer : null;
    const made = 'answer' in ended ? {} : ended;
    const answer = `${apiRoot}/jobs/${entry.job.id}/answer`;
    this.#change(entry, { state: 'done', done: 1, stage: null, remaining: 0, answer, ...made });
  }

  #change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change };
    if (hasEnded(entry.job)) entry.work = null;
    this.#changes.emit(entry.job.id, entry.job);
  }

  #dropOldest(): void {
    let values = 0;
    let jobs = 0;
    for (const [id, { job, answer }] of [...this.#jobs].reverse()) {
      jobs += 1;
      values += valuesIn({ job, answer });
      const tooMuch = jobs > kept.jobs || values > kept.values;
      // The newest answer is kept however large it is: somebody is about to read it.
      if (tooMuch && jobs > 1 && hasEnded(job)) this.#jobs.delete(id);
    }
  }
}
