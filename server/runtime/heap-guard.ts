import { getHeapStatistics } from 'node:v8';
import { TelarProblem } from '../../contract/problems.ts';
import { findMetric } from '../analysis/metrics/catalogue.ts';

/** Bytes of the runtime's own memory that an actor's row of answers takes, and each of its values. */
const bytes = { row: 120, value: 24, tie: 40 } as const;

/**
 * Refuses an answer that would not fit in memory, in a sentence instead of an end in the middle of the work.
 *
 * @throws TelarProblem `too-large` with the estimate and what there is
 */
export function checkHeap(
  { actors, ties }: { actors: number; ties: number },
  metrics: readonly string[],
): void {
  const levels = metrics.map((id) => findMetric(id)?.level);
  const ofActors = levels.filter((level) => level === 'actor').length;
  const ofTies = levels.filter((level) => level === 'tie').length;
  const needed =
    actors * (bytes.row + ofActors * bytes.value) +
    (ofTies === 0 ? 0 : ties * (bytes.row + bytes.tie + ofTies * bytes.value));
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
  if (needed <= limit - used) return;
  const gigabytes = (amount: number) => `${(amount / 2 ** 30).toFixed(1)} GiB`;
  throw new TelarProblem(
    'too-large',
    `The answer for ${actors} actors and ${ties} ties would take about ${gigabytes(needed)} of memory, and ${gigabytes(limit - used)} are free: ask for fewer metrics, or start with NODE_OPTIONS=--max-old-space-size=<megabytes>.`,
    { field: 'metrics', code: 'answer-too-large', values: { actors, ties } },
  );
}
