import type { NetworkData } from '../../../contract/network-data.ts';
import { hardNegatives } from '../../../server/simulation/network-recipe.ts';
import type { NetworkRecipe } from '../../../server/simulation/network-recipe.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { testedPatterns } from './design.ts';
import { judgeLastWave } from './read-trial.ts';

export interface DropCounts {
  networks: number;
  drops: number;
  /** Drops that turn some pattern from flagged to not flagged or back. */
  turned: number;
  /** Readings that a drop moves between flagged and "not enough evidence". */
  closed: number;
  /** Drops after which the member that fell silent is said to be a sleeping partner. */
  silentCalledSleeping: number;
  byPattern: Map<string, number>;
}

const subjects: readonly Partial<NetworkRecipe>[] = [
  {},
  ...testedPatterns.map((pattern) => ({ pattern })),
  ...hardNegatives.map((negative) => ({ negative })),
];

/** Kinds of networks in which respondents are dropped: calm, disguised and planted ones. */
export const dropSubjects = subjects.length;

export const noDrops = (): DropCounts => ({
  networks: 0,
  drops: 0,
  turned: 0,
  closed: 0,
  silentCalledSleeping: 0,
  byPattern: new Map(),
});

/** Lets every respondent of the last wave fall silent in turn, in one network of full response. */
export function countDropsOf(subject: number, repeat: number): DropCounts {
  const counts = noDrops();
  const n = [8, 10, 12][repeat % 3]!;
  const recipe = { ...subjects[subject]!, seed: `drops-${subject}-${repeat}`, n, waves: 2, density: 0.3 };
  countDrops(simulateNetwork(recipe).data, counts);
  return counts;
}

export function addDrops(to: DropCounts, { byPattern, ...numbers }: DropCounts): void {
  for (const name of ['networks', 'drops', 'turned', 'closed', 'silentCalledSleeping'] as const)
    to[name] += numbers[name];
  for (const [id, turns] of byPattern) to.byPattern.set(id, (to.byPattern.get(id) ?? 0) + turns);
}

function countDrops(data: NetworkData, counts: DropCounts): void {
  const wave = data.waves.at(-1)!.waveId;
  const before = new Map(judgeLastWave(data).map((verdict) => [verdict.pattern, verdict.state]));
  counts.networks++;
  for (const { actorId } of data.responses.filter((response) => response.waveId === wave)) {
    counts.drops++;
    let turned = false;
    for (const verdict of judgeLastWave(withoutAnswers(data, wave, actorId))) {
      if (verdict.pattern === 'sleeping-partner' && verdict.subjects.includes(actorId))
        counts.silentCalledSleeping++;
      if (!testedPatterns.some((id) => id === verdict.pattern)) continue;
      const pair = [before.get(verdict.pattern), verdict.state];
      if (!pair.includes('flagged')) continue;
      if (pair.includes('not-enough-evidence')) counts.closed++;
      if (!pair.includes('not-flagged')) continue;
      turned = true;
      counts.byPattern.set(verdict.pattern, (counts.byPattern.get(verdict.pattern) ?? 0) + 1);
    }
    if (turned) counts.turned++;
  }
}

/** The same network as if one member had not answered that wave. */
export function withoutAnswers(data: NetworkData, waveId: string, actorId: string): NetworkData {
  const stays = (record: { waveId: string | null }, who: string | null) =>
    record.waveId !== waveId || who !== actorId;
  return {
    ...data,
    responses: data.responses.map((response) =>
      stays(response, response.actorId) ? response : { ...response, responded: false },
    ),
    ties: data.ties.filter((tie) => stays(tie, tie.reporter)),
    ratings: data.ratings.filter((rating) => stays(rating, rating.actorId)),
  };
}
