import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { commonShare } from '../common-share.ts';

/** At this share of common contributions a wave reports what the next one reports; in ordinary networks it is about .6. */
export const copiedAt = 0.8;

/** What one wave reports of who contributes to whom, n × n. */
export type ReportedWave = { readonly wave: SurveyWave; readonly gave: Uint8Array };

/**
 * Whether the next wave repeats this one, as when the form of the year before is copied: the same silence twice is one silence.
 *
 *   J = |A ∩ B| / |A ∪ B| ≥ .8   over pairs in which both answered in both waves
 *
 * Cost  O(n²)
 */
export function isRepeatedBy({ wave, gave }: ReportedWave, next: ReportedWave): boolean {
  const share = commonShare(wave, next.wave, [[gave, next.gave]]);
  return share !== null && share >= copiedAt;
}
