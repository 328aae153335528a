import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike } from '../pattern.ts';

export const lookAlikes = ({ respondents, n, coordinators }: SurveyWave): LookAlike[] => [
  { id: 'unanswered-survey', checked: respondents < n ? 'possible' : 'ruled-out' },
  { id: 'agreed-coordinator', checked: coordinators.length > 0 ? 'possible' : 'cannot-tell' },
];
