/** A job that waits for a thread, or has one. */
export type QueuedJob = {
  /** Whoever wants it. */
  readonly owners: ReadonlySet<string>;
  readonly steps: number;
  /** Milliseconds, on any clock that all share. */
  readonly since: number;
};

/** Steps from which a job is long: about a quarter of an hour on one processor. */
const longSteps = 2e11;

/** Milliseconds after which a job that waits goes before shorter ones that came later. */
const waitedLongMs = 600_000;

export const isLong = ({ steps }: Pick<QueuedJob, 'steps'>): boolean => steps > longSteps;

/**
 * Which of the jobs that wait is begun next: one of whoever has fewest under way, the shortest of those first; what has
 * waited for long goes before. Long jobs never take the last place, so that a short one always finds one soon.
 *
 * @returns `null` where none may begin now
 */
export function nextJob<Waiting extends QueuedJob>(
  waiting: readonly Waiting[],
  { running, most, now }: { running: readonly QueuedJob[]; most: number; now: number },
): Waiting | null {
  if (running.length >= most) return null;
  const longAtMost = Math.max(1, most - 1);
  const noLongOnes = running.filter(isLong).length >= longAtMost;
  const able = waiting.filter((job) => !(noLongOnes && isLong(job)));
  const underWay = (job: Waiting) =>
    running.filter(({ owners }) => [...job.owners].some((owner) => owners.has(owner))).length;
  const rank = (job: Waiting) =>
    now - job.since > waitedLongMs ? [-1, job.since, 0] : [underWay(job), job.steps, job.since];
  return able.toSorted((a, b) => compare(rank(a), rank(b)))[0] ?? null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
