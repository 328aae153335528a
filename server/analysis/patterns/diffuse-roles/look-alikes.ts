import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { DiffuseRolesFacts } from './evaluate.ts';

export const lookAlikes = (survey: SurveyWave, { facts }: TestResult<DiffuseRolesFacts>): LookAlike[] => [
  {
    id: 'shared-leadership',
    checked: facts.coordinators.length > 1 || facts.heads.length > 0 ? 'possible' : 'cannot-tell',
  },
  { id: 'rotation', checked: 'cannot-tell' },
  { id: 'first-months', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
  { id: 'nobody-recorded', checked: facts.blank > 0 ? 'possible' : 'ruled-out' },
];
