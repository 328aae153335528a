import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { checkClosed } from '../closed-or-merged.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { PaperMemberFacts } from './evaluate.ts';

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<PaperMemberFacts>): LookAlike[] {
  const members = facts.onPaper.map(({ member }) => member);
  return [
    { id: 'closed-or-merged', checked: checkClosed(survey, members) },
    { id: 'never-reached', checked: 'cannot-tell' },
    { id: 'remote', checked: members.some((i) => survey.remote[i]) ? 'possible' : 'ruled-out' },
    { id: 'active-elsewhere', checked: 'cannot-tell' },
  ];
}
