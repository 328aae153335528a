import { tenseAcross } from '../../inference/tense-across.ts';
import { matrixOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Halves } from './halves.ts';
import type { GroupSplit } from './split-by-grouping.ts';

/** Tension over the split that chance explains least: pairs across in tension, and p of as much of it lying across. */
export type TensionAcross = { readonly p: number; readonly pairs: number };

/** Null where tension was not asked, or there is no split. */
export function tensionAcross(
  survey: SurveyWave,
  tied: Uint8Array,
  rarest: GroupSplit | undefined,
  halves: Halves | null,
): TensionAcross | null {
  const { n, answered, groupings, layersAsked } = survey;
  if (!layersAsked.has('tension')) return null;
  const side = new Int32Array(n).fill(-1);
  if (rarest && (!halves || rarest.p <= halves.unexplained))
    side.set(groupings.find(({ by }) => by === rarest.by)!.of);
  else if (halves) halves.members.forEach((member, at) => (side[member] = halves.part[at]!));
  else return null;
  return tenseAcross({ n, tense: matrixOf(survey, 'tension'), tied, asked: answered, side });
}
