import { manyInsideTies } from '../../inference/inside-ties.ts';
import type { Contest } from '../../inference/contest.ts';
import { respondentsOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { campsAround, type Camps } from './camps.ts';
import type { Following } from './following.ts';
import { tensePairs } from './signed-camps.ts';

/** Tension among members that answered, as it lies to the two camps of the strongest contest. */
export type Tension = {
  readonly tensePairs: number;
  readonly tenseLeaders: boolean;
  /** Tense pairs of a leader with the rival or the rival's followers. */
  readonly tenseAcross: number;
  /** Hypergeometric chance that so many of all tense pairs are such pairs; null when none is. */
  readonly chance: number | null;
};

/** Cost  O(n²) */
export function tensionAround(survey: SurveyWave, following: Following, contest: Contest): Tension {
  const tense = tensePairs(survey);
  const counted = { tensePairs: tense.length };
  if (contest.value === 0 || tense.length === 0)
    return { ...counted, tenseLeaders: false, tenseAcross: 0, chance: null };
  const camps = campsAround(survey, following, contest.a, contest.b);
  const isAcross = acrossCamps(camps);
  const tenseAcross = tense.filter(({ a, b }) => isAcross(a, b)).length;
  const voters = respondentsOf(survey);
  const across = voters.reduce(
    (sum, a, k) => sum + voters.slice(k + 1).filter((b) => isAcross(a, b)).length,
    0,
  );
  const pairs = (voters.length * (voters.length - 1)) / 2;
  return {
    ...counted,
    tenseLeaders: tense.some(({ a, b }) => camps.leaders.includes(a) && camps.leaders.includes(b)),
    tenseAcross,
    chance: tenseAcross === 0 ? null : manyInsideTies(across, pairs - across, tense.length, 1, tenseAcross),
  };
}

/** Whether a pair is a leader and somebody of the other camp. */
function acrossCamps({ leaders, sides }: Camps): (a: number, b: number) => boolean {
  const side = new Map(sides.flatMap((members, camp) => members.map((member) => [member, camp] as const)));
  return (a, b) =>
    (leaders.includes(a) || leaders.includes(b)) && side.has(a) && side.has(b) && side.get(a) !== side.get(b);
}
