import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { OneGiverFacts } from './evaluate.ts';

/** A cap of so few names leaves out those who give too. */
const lowCap = 3;

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<OneGiverFacts>): LookAlike[] {
  const { maxNominations } = survey.wave;
  const isCapped = maxNominations !== null && maxNominations <= lowCap;
  const isCharge = facts.giver !== null && survey.coordinators.includes(facts.giver);
  return [
    { id: 'agreed-coordinator', checked: isCharge ? 'possible' : 'cannot-tell' },
    { id: 'first-months', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
    { id: 'asked-one-way', checked: isCapped ? 'possible' : 'ruled-out' },
    { id: 'unanswered-survey', checked: survey.respondents < survey.n ? 'possible' : 'ruled-out' },
  ];
}
