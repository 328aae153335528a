import type { Job, JobRequest, WrittenResult } from '../../contract/jobs.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { OnTaskProgress } from './worker-tasks.ts';

/** What a job is: its name, who does it and why, and the work itself. */
export type JobPlan = Pick<Job, 'request'> & {
  /** Hash of the request and its facts: equal work has an equal name. */
  id: string;
  /** Whether it is done again where it is done already; work under way is joined all the same. */
  again?: boolean;
  /** The request that became a job; none where `request` says all. */
  from?: string | null;
  engine: Job['engine'];
  /** Elementary steps that it should take: short work goes before long work of others. */
  steps: number;
  /** Ties that it was sent and holds until it has ended. */
  held?: number;
  work(signal: AbortSignal, onProgress: OnTaskProgress): Promise<JobEnd>;
};

/** What a job has made: a measurement, or an answer as it is sent. */
type JobEnd = { result: Measurement; written: WrittenResult[] } | { answer: JobAnswer };

/** An answer as it is sent, compressed with gzip. */
export type JobAnswer = { mediaType: string; chunks: readonly Uint8Array[] };

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
  /** `null`: there is no such job, it is not done, or its result is in the job itself. */
  answerOf(id: string): JobAnswer | null;
  /** Stops a job that nobody else wants; one that has ended stays as it is. */
  cancel(id: string): Job | null;
  /** Cancels whatever has not ended, so that whoever follows a job learns it before the service stops. */
  cancelAll(): void;
  /** Takes jobs out by what they were to do, with their results, and all whose work is not known by its request; those under way are stopped. */
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
