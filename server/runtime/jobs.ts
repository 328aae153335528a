import { EventEmitter } from 'node:events';
import { hasEnded, type Job, type JobRequest } from '../../contract/jobs.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { JobCounts, JobDesk, JobPlan } from './job-desk.ts';
import { countsOf, remaining, valuesIn } from './job-figures.ts';
import { nextJob, type QueuedJob } from './job-order.ts';

export type { JobDesk, JobPlan } from './job-desk.ts';

export type JobLimits = {
  /** Jobs that are worked on at once. */
  running: number;
  /** Jobs that wait or run, in all and of one owner. */
  most: number;
  mostOfOwner: number;
  /** Streams of progress, in all and of one job. */
  followers: number;
  followersOfJob: number;
};

const defaultLimits: JobLimits = {
  running: 2,
  most: 100,
  mostOfOwner: 25,
  followers: 200,
  followersOfJob: 50,
};

type Entry = QueuedJob & {
  job: Job;
  readonly owners: Set<string>;
  readonly work: JobPlan['work'];
  readonly controller: AbortController;
  begun: number;
};

/** Finished jobs are kept until this many newer ones have come, or newer ones with this many values. */
const kept = { jobs: 200, values: 5_000_000 } as const;

/** Owner of what is started where nobody had to sign in, or by an administrator. */
const everyone = '';

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
      if (!isConcerned(job.request)) continue;
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
      cancel,
      cancelAll: () => {
        for (const id of ownIds()) cancel(id);
      },
      drop: (isConcerned) => {
        for (const id of ownIds()) if (isConcerned(this.find(id)!.request)) cancel(id);
      },
      follow: (id, onChange) => (own(id) ? this.follow(id, onChange) : () => undefined),
      counts: () => countsOf([...this.#jobs.values()].filter(({ owners }) => owners.has(owner))),
      ownedBy: (other) => this.ownedBy(other),
    };
  }

  #startFor(owner: string, { id, again = false, request, engine, steps, work }: JobPlan): Job {
    const known = this.#jobs.get(id);
    const startedAnew: Job['state'][] = ['failed', 'cancelled', ...(again ? ['done' as const] : [])];
    if (known !== undefined && !startedAnew.includes(known.job.state)) {
      known.owners.add(owner);
      return known.job;
    }
    this.#checkRoom(owner);
    const job: Job = {
      id,
      state: 'waiting',
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
    const since = performance.now();
    const controller = new AbortController();
    this.#jobs.delete(id);
    this.#jobs.set(id, { job, owners: new Set([owner]), steps, since, work, controller, begun: since });
    this.#runNext();
    this.#dropOldest();
    return this.find(id)!;
  }

  /** @throws TelarProblem `overloaded` */
  #checkRoom(owner: string): void {
    const open = [...this.#jobs.values()].filter(({ job }) => !hasEnded(job));
    const { most, mostOfOwner } = this.#limits;
    const isFull = open.length >= most;
    const ownIsFull =
      owner !== everyone && open.filter(({ owners }) => owners.has(owner)).length >= mostOfOwner;
    if (isFull || ownIsFull)
      throw codedProblem('jobs-too-many', { most: isFull ? most : mostOfOwner, seconds: retrySeconds });
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
      const ended = await entry.work(entry.controller.signal, (share, stage) => {
        if (isRunning())
          this.#change(entry, { done: share, stage, remaining: remaining(entry.begun, share) });
      });
      if (isRunning()) this.#change(entry, { state: 'done', done: 1, stage: null, remaining: 0, ...ended });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (!entry.controller.signal.aborted) this.#change(entry, { state: 'failed', problem });
    }
    this.#dropOldest();
    this.#runNext();
  }

  #change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change };
    this.#changes.emit(entry.job.id, entry.job);
  }

  #dropOldest(): void {
    let values = 0;
    let jobs = 0;
    for (const [id, { job }] of [...this.#jobs].reverse()) {
      jobs += 1;
      values += valuesIn(job);
      const tooMuch = jobs > kept.jobs || values > kept.values;
      // The newest answer is kept however large it is: somebody is about to read it.
      if (tooMuch && jobs > 1 && hasEnded(job)) this.#jobs.delete(id);
    }
  }
}

/** Seconds after which somebody who was refused may try again. */
const retrySeconds = 30;
