import type { Job } from '../../contract/jobs.ts';
import type { JobAnswer, JobCounts } from './job-desk.ts';

/** How many there are of each state. */
export function countsOf(entries: readonly { job: Job }[]): JobCounts {
  const counts: JobCounts = {};
  for (const { job } of entries) counts[job.state] = (counts[job.state] ?? 0) + 1;
  return counts;
}

/** Bytes that a value takes. */
const bytesOfValue = 8;

/** Values of actors and ties that the answer of a job holds, or as many as would take its place. */
export function valuesIn({ job: { result }, answer }: { job: Job; answer?: JobAnswer | null }): number {
  if (answer) return answer.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0) / bytesOfValue;
  if (result === null) return 0;
  return Object.keys(result.passports).length * Math.max(result.actors.length, result.ties.length);
}

/** Seconds left if the rest goes at the pace so far; nothing is said before a fiftieth is done. */
export function remaining(begun: number, share: number): number | null {
  if (share < 0.02) return null;
  const passed = (performance.now() - begun) / 1000;
  return Math.round(((passed * (1 - share)) / share) * 10) / 10;
}
