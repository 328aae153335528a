import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, State, TestResult } from '../pattern.ts';
import type { ExternalDependenceFacts } from './evaluate.ts';
import { fellApart } from './lifted.ts';

type Result = TestResult<ExternalDependenceFacts>;

export const evidence = (_: SurveyWave, { facts }: Result): Record<string, unknown> => ({ ...facts });

export function narrative(survey: SurveyWave, { facts }: Result, state: State): Statement[] {
  const { externals, withThem, without, withoutAtMost } = facts;
  const collapsed = state === 'not-flagged' && fellApart(survey) && statement('fell-apart');
  if (externals.length === 0) return statements(statement('no-externals'), collapsed);
  return statements(
    statement('connected', {
      names: { names: externals.map(({ name }) => name) },
      count: externals.length,
      withThem: { share: withThem },
      without: { share: without },
    }),
    survey.respondents < survey.n && statement('at-most', { without: { share: withoutAtMost } }),
    state === 'flagged' && statement('what-remains'),
    collapsed,
  );
}

export const bounds = (_: SurveyWave, { facts }: Result): Bounds => ({
  low: facts.without,
  high: Math.max(facts.without, facts.withoutAtMost),
});
