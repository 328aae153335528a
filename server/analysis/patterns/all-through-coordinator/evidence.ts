import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { TestResult } from '../pattern.ts';
import { fewestTied, type AllThroughCoordinatorFacts } from './evaluate.ts';

type Result = TestResult<AllThroughCoordinatorFacts>;

export const evidence = (survey: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  ...facts,
  coordinators: idsOf(survey, facts.coordinators),
});

export function narrative(survey: SurveyWave, { facts, inapplicable, ruleOutcome }: Result): Statement[] {
  if (inapplicable !== null) return [statement('nobody-coordinates')];
  const { coordinators, declared, tied, among, others } = facts;
  const missing = survey.n - survey.respondents;
  const who = { names: namesOf(survey, coordinators), count: coordinators.length };
  if (coordinators.length > 0 && among === 0 && tied >= fewestTied)
    return statements(
      statement('star', { tied, others, declared: declared ? 'yes' : 'no', ...who }),
      missing > 0 && statement('open', { missing }),
    );
  return statements(whyNot(facts, who), ruleOutcome === null && statement('could-change', { missing }));
}

function whyNot(
  { coordinators, tied, among }: AllThroughCoordinatorFacts,
  who: { names: { names: string[] }; count: number },
): Statement {
  if (coordinators.length === 0) return statement('no-agreement');
  return among > 0
    ? statement('ties-of-their-own', { among, ...who })
    : statement('few-tied', { tied, ...who });
}
