import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import type { LookAlike } from './pattern.ts';

/** Whether some of these members may have closed or merged with another school, by the register. */
export function checkClosed({ actors }: SurveyWave, members: readonly number[]): LookAlike['checked'] {
  const states = members.map((i) => actors[i]?.state ?? null);
  if (states.some((state) => state !== null && state !== 'working')) return 'possible';
  return states.includes(null) ? 'cannot-tell' : 'ruled-out';
}
