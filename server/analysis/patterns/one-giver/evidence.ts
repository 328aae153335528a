import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { TestResult } from '../pattern.ts';
import type { OneGiverFacts } from './evaluate.ts';

type Result = TestResult<OneGiverFacts>;

export const evidence = ({ ids }: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  ...facts,
  giver: facts.giver === null ? null : ids[facts.giver]!,
});

export function narrative(survey: SurveyWave, { facts, inapplicable, ruleOutcome }: Result): Statement[] {
  const { giver, arcs, given, alsoGive } = facts;
  if (inapplicable !== null) return [statement('not-asked')];
  const missing = survey.n - survey.respondents;
  if (giver === null)
    return statements(statement('no-giver'), ruleOutcome === null && statement('could-change', { missing }));
  return statements(
    statement('giver', { name: survey.names[giver]!, given, arcs, alsoGive }),
    missing > 0 && statement('open', { missing }),
  );
}
