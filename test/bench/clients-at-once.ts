import { createRandom } from '../../server/analysis/random.ts';
import type { RunningTelar } from '../running-telar.ts';
import { timedAnswer } from './every-address.ts';

export type Answers = {
  /** Milliseconds of each answer. */
  times: number[];
  /** How many answers had a status; 0: none came. */
  statuses: Map<number, number>;
};

/** So many clients, each asking for one path after the other until a moment of `performance.now()`; the same choices each time. */
export async function queryAtOnce(
  telar: Pick<RunningTelar, 'address'>,
  {
    paths,
    clients,
    end,
    seed = 0,
  }: { paths: readonly string[]; clients: number; end: number; seed?: number },
): Promise<Answers> {
  const answers: Answers = { times: [], statuses: new Map() };
  const client = async (number: number) => {
    const random = createRandom(seed + number);
    while (performance.now() < end) {
      const { ms, status } = await timedAnswer(telar, random.pick(paths));
      answers.times.push(ms);
      answers.statuses.set(status, (answers.statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return answers;
}

/** Seconds that a share of the answers took no longer than. */
export function shareOfTimes(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? Number.NaN) / 1000;
}

export const countStatuses = ({ statuses }: Answers, isWanted: (status: number) => boolean): number =>
  [...statuses].reduce((sum, [status, count]) => sum + (isWanted(status) ? count : 0), 0);
