import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { isCappedLow } from '../low-cap.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { OneGiverFacts } from './evaluate.ts';

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<OneGiverFacts>): LookAlike[] {
  const isCharge = facts.giver !== null && survey.coordinators.includes(facts.giver);
  return [
    { id: 'agreed-coordinator', checked: isCharge ? 'possible' : 'cannot-tell' },
    { id: 'first-months', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
    // Those who give too may be left out.
    { id: 'asked-one-way', checked: isCappedLow(survey) ? 'possible' : 'ruled-out' },
    { id: 'unanswered-survey', checked: survey.respondents < survey.n ? 'possible' : 'ruled-out' },
  ];
}
