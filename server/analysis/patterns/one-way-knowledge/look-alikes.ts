import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { isCappedLow } from '../low-cap.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { OneWayKnowledgeFacts } from './evaluate.ts';

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<OneWayKnowledgeFacts>): LookAlike[] {
  return [
    { id: 'round-exchange', checked: facts.cyclic ? 'possible' : 'ruled-out' },
    { id: 'one-wave', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
    { id: 'mentor', checked: survey.newcomer.includes(1) ? 'possible' : 'cannot-tell' },
    // Those who would give back may be left out.
    { id: 'asked-one-way', checked: isCappedLow(survey) ? 'possible' : 'ruled-out' },
  ];
}
