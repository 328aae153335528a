import type { SurveyWave } from '../survey-wave/survey-wave.ts';

/** What one wave reports and what another reports of the same, each n × n. */
export type Matrices = readonly [one: Uint8Array, other: Uint8Array];

/**
 * How much two waves report alike, over pairs of members that answered in both: an answer that is missing makes no
 * difference. `null` where neither reports anything.
 *
 *   J = |A ∩ B| / |A ∪ B|   over the cells of all matrices for which `counts` holds (by position in `one`)
 *
 * Source  Jaccard index of two waves, as usual in panels of networks (Snijders, van de Bunt & Steglich 2010)
 * Cost    O(matrices · n²)
 */
export function commonShare(
  one: SurveyWave,
  other: SurveyWave,
  matrices: readonly Matrices[],
  counts: (i: number, j: number) => boolean = () => true,
): number | null {
  const both = answeredBoth(one, other);
  let [common, either] = [0, 0];
  for (const [own, others] of matrices)
    for (const [i, otherI] of both)
      for (const [j, otherJ] of both) {
        if (i === j || !counts(i, j)) continue;
        const [here, there] = [own[i * one.n + j]!, others[otherI * other.n + otherJ]!];
        common += here & there;
        either += here | there;
      }
  return either === 0 ? null : common / either;
}

/** Members that answered in both waves, by their positions. */
function answeredBoth(one: SurveyWave, other: SurveyWave): [one: number, other: number][] {
  const places = new Map(other.ids.map((id, at) => [id, at]));
  return one.ids.flatMap((id, at): [number, number][] => {
    const there = places.get(id);
    return there !== undefined && one.answered[at] && other.answered[there] ? [[at, there]] : [];
  });
}
