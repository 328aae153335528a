import type { Job } from '../../contract/jobs.ts';
import type { JobCounts } from './job-desk.ts';

/** How many there are of each state. */
export function countsOf(entries: readonly { job: Job }[]): JobCounts {
  const counts: JobCounts = {};
  for (const { job } of entries) counts[job.state] = (counts[job.state] ?? 0) + 1;
  return counts;
}

/** Values of actors and ties that the answer of a job holds. */
export function valuesIn({ result }: Job): number {
  if (result === null) return 0;
  return Object.keys(result.passports).length * Math.max(result.actors.length, result.ties.length);
}

/** Seconds left if the rest goes at the pace so far; nothing is said before a fiftieth is done. */
export function remaining(begun: number, share: number): number | null {
  if (share < 0.02) return null;
  const passed = (performance.now() - begun) / 1000;
  return Math.round(((passed * (1 - share)) / share) * 10) / 10;
}
