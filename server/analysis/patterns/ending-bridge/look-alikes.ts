import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike } from '../pattern.ts';

export const lookAlikes = ({ respondents, n }: SurveyWave): LookAlike[] => [
  { id: 'renewed', checked: 'cannot-tell' },
  { id: 'goes-on', checked: 'cannot-tell' },
  { id: 'unanswered-survey', checked: respondents < n ? 'possible' : 'ruled-out' },
];
