import { matrixOf, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { commonShare, type Matrices } from './common-share.ts';

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
 * Cost    O(layers · n²)
 */
export function isFurtherEvidence(
  now: SurveyWave,
  before: SurveyWave,
  { layers, subjects }: { layers: readonly string[]; subjects: readonly number[] },
): boolean {
  const matrices = layers.map((layer): Matrices => [matrixOf(now, layer), matrixOf(before, layer)]);
  const share = commonShare(now, before, matrices, aboutSubjects(subjects));
  return share !== null && share < mostCommon;
}

function aboutSubjects(subjects: readonly number[]): (i: number, j: number) => boolean {
  if (subjects.length === 0) return () => true;
  const about = new Set(subjects);
  return (i, j) => about.has(i) || about.has(j);
}
