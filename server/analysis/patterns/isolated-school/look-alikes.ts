import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { IsolatedSchoolFacts } from './evaluate.ts';

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<IsolatedSchoolFacts>): LookAlike[] {
  const { silent: alone, didNotAnswer } = facts;
  return [
    // Schools that stand alone have answered; where there is none, one that did not answer may be taken for one.
    {
      id: 'unanswered-survey',
      checked: alone.length === 0 && didNotAnswer.length > 0 ? 'possible' : 'ruled-out',
    },
    { id: 'named-by-missing', checked: didNotAnswer.length > 0 ? 'possible' : 'ruled-out' },
    { id: 'remote', checked: checkRemote(survey, alone) },
    { id: 'newcomer', checked: alone.some((i) => survey.newcomer[i]) ? 'possible' : 'ruled-out' },
  ];
}

function checkRemote({ remote, actors }: SurveyWave, alone: readonly number[]): LookAlike['checked'] {
  if (alone.some((i) => remote[i])) return 'possible';
  return alone.some((i) => (actors[i]?.latitude ?? null) === null) ? 'cannot-tell' : 'ruled-out';
}
