import { matrixOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Halves } from './halves.ts';
import type { GroupSplit } from './split-by-grouping.ts';

/** Pairs in tension across the split that chance explains least, when at least two in three tensions lie across it. */
export function tensionAcross(
  survey: SurveyWave,
  rarest: GroupSplit | undefined,
  halves: Halves | null,
): number {
  const side = new Int32Array(survey.n).fill(-1);
  if (rarest && (!halves || rarest.p <= halves.p))
    side.set(survey.groupings.find(({ by }) => by === rarest.by)!.of);
  else halves?.members.forEach((member, at) => (side[member] = halves.part[at]!));
  const tense = matrixOf(survey, 'tension');
  let [across, all] = [0, 0];
  for (let i = 0; i < survey.n; i++)
    for (let j = i + 1; j < survey.n; j++)
      if (tense[i * survey.n + j] || tense[j * survey.n + i]) {
        all++;
        if (side[i]! >= 0 && side[j]! >= 0 && side[i] !== side[j]) across++;
      }
  return across >= 2 && across * 3 >= all * 2 ? across : 0;
}
