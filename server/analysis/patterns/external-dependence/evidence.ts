import { contentLayers, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { State, TestResult } from '../pattern.ts';
import type { ExternalDependenceFacts } from './evaluate.ts';
import { fellApart } from './lifted.ts';

type Result = TestResult<ExternalDependenceFacts>;

export const evidence = (_: SurveyWave, { facts }: Result): Record<string, unknown> => ({ ...facts });

export function narrative(survey: SurveyWave, { facts }: Result, state: State): Statement[] {
  if (contentLayers(survey).length === 0) return [statement('not-asked')];
  const { externals, offices, contractAlone, hangsOnUnconfirmed, withoutConfirmed } = facts;
  const notCounted = statements(
    contractAlone.length > 0 && named('contract-alone', contractAlone),
    offices.length > 0 && named('serve-all', offices),
  );
  const collapsed = state === 'not-flagged' && fellApart(survey) && statement('fell-apart');
  if (externals.length === 0)
    return statements(notCounted.length === 0 && statement('no-externals'), ...notCounted, collapsed);
  return statements(
    connected(facts),
    hangsOnUnconfirmed && statement('unconfirmed', { without: { share: withoutConfirmed } }),
    survey.respondents < survey.n && statement('at-most', { without: { share: facts.withoutAtMost } }),
    state === 'flagged' && statement('what-remains'),
    ...notCounted,
    collapsed,
  );
}

const connected = ({ externals, withThem, without }: ExternalDependenceFacts): Statement =>
  named('connected', externals, { withThem: { share: withThem }, without: { share: without } });

const named = (
  code: string,
  list: ExternalDependenceFacts['externals'],
  values: Readonly<Record<string, { share: number }>> = {},
): Statement =>
  statement(code, { names: { names: list.map(({ name }) => name) }, count: list.length, ...values });
