import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { isCappedLow } from '../low-cap.ts';
import type { LookAlike } from '../pattern.ts';

export function lookAlikes(survey: SurveyWave): LookAlike[] {
  const { position, respondents, n } = survey;
  return [
    { id: 'first-months', checked: position === 0 ? 'possible' : 'ruled-out' },
    { id: 'agreed-way', checked: 'cannot-tell' },
    // Who coordinates may use it up.
    { id: 'low-cap', checked: isCappedLow(survey) ? 'possible' : 'ruled-out' },
    { id: 'unanswered-survey', checked: respondents < n ? 'possible' : 'ruled-out' },
  ];
}
