import { matrixOf, type SurveyWave } from '../survey-wave/survey-wave.ts';

/** At this share of common ties, and above it, two waves show mostly the same ties. */
export const mostCommon = 0.5;

/**
 * Whether an earlier wave that showed a pattern too is further evidence of it. It is not where the ties are the same ones
 * again: a tie that lasts is one tie, and what it shows is shown once.
 *
 *   J = |A ∩ B| / |A ∪ B| < .5   over the ties of the layers read that touch a subject (all ties, without subjects)
 *
 * Ties are those among members that answered in both waves: an answer that is missing makes no difference of ties.
 * Where neither wave has such a tie, nothing is different: the same silence twice is one silence.
 *
 * Source  Jaccard index of two waves, as usual in panels of networks (Snijders, van de Bunt & Steglich 2010)
 * Cost    O(layers · n²)
 */
export function isFurtherEvidence(
  now: SurveyWave,
  before: SurveyWave,
  { layers, subjects }: { layers: readonly string[]; subjects: readonly number[] },
): boolean {
  const isAbout = aboutSubjects(subjects);
  const both = answeredBoth(now, before);
  let [common, either] = [0, 0];
  for (const layer of layers) {
    const [here, there] = [matrixOf(now, layer), matrixOf(before, layer)];
    for (const [i, atI] of both)
      for (const [j, atJ] of both) {
        if (i === j || !isAbout(i, j)) continue;
        const [is, was] = [here[i * now.n + j]!, there[atI * before.n + atJ]!];
        common += is & was;
        either += is | was;
      }
  }
  return either > 0 && common / either < mostCommon;
}

function aboutSubjects(subjects: readonly number[]): (i: number, j: number) => boolean {
  if (subjects.length === 0) return () => true;
  const about = new Set(subjects);
  return (i, j) => about.has(i) || about.has(j);
}

/** Members that answered in both waves, with their position in the earlier one. */
function answeredBoth(now: SurveyWave, before: SurveyWave): [now: number, before: number][] {
  const places = new Map(before.ids.map((id, at) => [id, at]));
  return now.ids.flatMap((id, at): [number, number][] => {
    const earlier = places.get(id);
    return earlier !== undefined && now.answered[at] && before.answered[earlier] ? [[at, earlier]] : [];
  });
}
