import { contentLayers, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { keptAndLost } from '../waves/layer-changes.ts';

/** Ties of collaboration in the wave before, and how many of them go on; null where there was nothing to keep. */
export function keptTies(survey: SurveyWave): { kept: number; before: number } | null {
  const earlier = survey.earlier.at(-1);
  if (!earlier) return null;
  const { kept, lost } = keptAndLost(earlier, survey, contentLayers(survey));
  return kept + lost === 0 ? null : { kept, before: kept + lost };
}
