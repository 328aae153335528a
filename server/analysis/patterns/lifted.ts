import { contentLayers, matrixOf, type SurveyWave } from '../survey-wave/survey-wave.ts';
import type { Lifted, Pattern } from './pattern.ts';

/** Asks the pattern itself where it knows better; else a network without ties left in what it reads fell apart. */
export function whyLifted(pattern: Pattern, before: SurveyWave, now: SurveyWave): Lifted {
  if (pattern.lifted !== undefined) return pattern.lifted(before, now);
  const asked = pattern.layers(now).filter((layer) => now.layersAsked.has(layer));
  if (asked.length === 0) return 'cannot-tell';
  const collaboration = contentLayers(now);
  const isLeft = hasTies(now, asked) && (collaboration.length === 0 || hasTies(now, collaboration));
  return isLeft ? 'resolved' : 'collapsed';
}

const hasTies = (survey: SurveyWave, layers: readonly string[]): boolean =>
  layers.some((layer) => matrixOf(survey, layer).includes(1));
