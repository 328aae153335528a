import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike } from '../pattern.ts';

/** A cap of so few names is used up by who coordinates. */
const lowCap = 3;

export function lookAlikes({ position, wave, respondents, n }: SurveyWave): LookAlike[] {
  const isCapped = wave.maxNominations !== null && wave.maxNominations <= lowCap;
  return [
    { id: 'first-months', checked: position === 0 ? 'possible' : 'ruled-out' },
    { id: 'agreed-way', checked: 'cannot-tell' },
    { id: 'low-cap', checked: isCapped ? 'possible' : 'ruled-out' },
    { id: 'unanswered-survey', checked: respondents < n ? 'possible' : 'ruled-out' },
  ];
}
