import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { OneWayKnowledgeFacts } from './evaluate.ts';

/** A cap of so few names leaves out those who would give back. */
const lowCap = 3;

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<OneWayKnowledgeFacts>): LookAlike[] {
  const { maxNominations } = survey.wave;
  const capped = maxNominations !== null && maxNominations <= lowCap;
  return [
    { id: 'round-exchange', checked: facts.cyclic ? 'possible' : 'ruled-out' },
    { id: 'one-wave', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
    { id: 'mentor', checked: survey.newcomer.includes(1) ? 'possible' : 'cannot-tell' },
    { id: 'asked-one-way', checked: capped ? 'possible' : 'ruled-out' },
  ];
}
