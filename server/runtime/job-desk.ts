import type { Job, JobRequest, WrittenResult } from '../../contract/jobs.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { OnTaskProgress } from './worker-tasks.ts';

/** What a job is: its name, who does it and why, and the work itself. */
export type JobPlan = {
  /** Hash of the request and its facts: equal work has an equal name. */
  id: string;
  /** Whether it is done again where it is done already; work under way is joined all the same. */
  again?: boolean;
  request: JobRequest;
  engine: Job['engine'];
  /** Elementary steps that it should take: short work goes before long work of others. */
  steps: number;
  work(
    signal: AbortSignal,
    onProgress: OnTaskProgress,
  ): Promise<{ result: Measurement; written: WrittenResult[] }>;
};

export type JobCounts = Partial<Record<Job['state'], number>>;

/** The jobs that somebody may see: their own, or all. */
export interface JobDesk {
  /**
   * Starts a job, or lets it wait, or joins it; one that failed or was cancelled is started anew.
   *
   * @throws TelarProblem `overloaded` when too many wait, in all or of this owner
   */
  start(plan: JobPlan): Job;
  find(id: string): Job | null;
  /** Stops a job that nobody else wants; one that has ended stays as it is. */
  cancel(id: string): Job | null;
  /** Cancels whatever has not ended, so that whoever follows a job learns it before the service stops. */
  cancelAll(): void;
  /** Takes jobs out by what they were to do, with their results; those under way are stopped. */
  drop(isConcerned: (request: JobRequest) => boolean): void;
  /**
   * Calls back on each change of a job, first at once, until it has ended or the returned function is called.
   *
   * @throws TelarProblem `overloaded` when too many follow jobs
   */
  follow(id: string, onChange: (job: Job) => void): () => void;
  /** How many there are of each state. */
  counts(): JobCounts;
  /** The same, of the jobs of one owner alone. */
  ownedBy(owner: string): JobDesk;
}
