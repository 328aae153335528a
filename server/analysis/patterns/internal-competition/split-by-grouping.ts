import { manyInsideTies } from '../../inference/inside-ties.ts';
import type { Grouping, SurveyWave } from '../../survey-wave/survey-wave.ts';

/** Ties inside and across one known grouping, among pairs that both answered and whose groups are known. */
export type GroupSplit = {
  by: string;
  p: number;
  attainable: number;
  inside: number;
  insidePairs: number;
  across: number;
  acrossPairs: number;
};

/** Null where one of the two kinds of pairs, or every tie, is missing. */
export function splitByGrouping(
  survey: SurveyWave,
  tied: Uint8Array,
  members: readonly number[],
  { by, of }: Grouping,
  omega: number,
): GroupSplit | null {
  let [inside, insidePairs, across, acrossPairs] = [0, 0, 0, 0];
  for (const i of members)
    for (const j of members) {
      if (i >= j || of[i]! < 0 || of[j]! < 0) continue;
      const tie = tied[i * survey.n + j]!;
      if (of[i] === of[j]) [inside, insidePairs] = [inside + tie, insidePairs + 1];
      else [across, acrossPairs] = [across + tie, acrossPairs + 1];
    }
  if (insidePairs === 0 || acrossPairs === 0 || inside + across === 0) return null;
  const ties = inside + across;
  const tail = (w: number): number => manyInsideTies(insidePairs, acrossPairs, ties, omega, w);
  return {
    by,
    p: tail(inside),
    attainable: tail(Math.min(ties, insidePairs)),
    inside,
    insidePairs,
    across,
    acrossPairs,
  };
}

/** The known grouping whose ties chance explains least. */
export const rarestGrouping = (groupings: readonly GroupSplit[]): GroupSplit | undefined =>
  [...groupings].sort((a, b) => a.p - b.p)[0];
