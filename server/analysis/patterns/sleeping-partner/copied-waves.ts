import type { SurveyWave } from '../../survey-wave/survey-wave.ts';

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
  const at = new Map(next.wave.ids.map((id, i) => [id, i]));
  const both = wave.ids.flatMap((id, i): [number, number][] => {
    const later = at.get(id);
    return later !== undefined && wave.answered[i] && next.wave.answered[later] ? [[i, later]] : [];
  });
  let [common, either] = [0, 0];
  for (const [i, laterI] of both)
    for (const [j, laterJ] of both) {
      if (i === j) continue;
      const [was, is] = [gave[i * wave.n + j]!, next.gave[laterI * next.wave.n + laterJ]!];
      common += was & is;
      either += was | is;
    }
  return either > 0 && common / either >= copiedAt;
}
