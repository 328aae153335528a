import { codedProblem } from '../../contract/problems.ts';

export type JobLimits = {
  /** Jobs that are worked on at once. */
  running: number;
  /** Jobs that wait or run, in all and of one owner. */
  most: number;
  mostOfOwner: number;
  /** Ties that jobs which wait or run were sent. */
  held: number;
  /** Streams of progress, in all and of one job. */
  followers: number;
  followersOfJob: number;
};

export const defaultLimits: JobLimits = {
  running: 2,
  most: 100,
  mostOfOwner: 25,
  held: 2_000_000,
  followers: 200,
  followersOfJob: 50,
};

/** Owner of what is started where nobody had to sign in, or by an administrator. */
export const everyone = '';

/** Seconds after which somebody who was refused may try again. */
export const retrySeconds = 30;

type Open = { readonly owners: ReadonlySet<string>; readonly held: number };

/**
 * Whether one more may wait beside those that wait or run. One that was sent much is taken where no other was.
 *
 * @throws TelarProblem `overloaded`
 */
export function checkRoom(
  open: readonly Open[],
  { owner, held }: { owner: string; held: number },
  limits: JobLimits,
): void {
  const ties = open.reduce((sum, job) => sum + job.held, 0);
  if (held > 0 && ties > 0 && ties + held > limits.held)
    throw codedProblem('jobs-hold-much', { ties, seconds: retrySeconds });
  const { most, mostOfOwner } = limits;
  const isFull = open.length >= most;
  const ownIsFull =
    owner !== everyone && open.filter(({ owners }) => owners.has(owner)).length >= mostOfOwner;
  if (isFull || ownIsFull)
    throw codedProblem('jobs-too-many', { most: isFull ? most : mostOfOwner, seconds: retrySeconds });
}
