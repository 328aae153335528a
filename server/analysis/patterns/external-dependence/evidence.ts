import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, State, TestResult } from '../pattern.ts';
import type { ExternalDependenceFacts } from './evaluate.ts';

type Result = TestResult<ExternalDependenceFacts>;

export const evidence = (_: SurveyWave, { facts }: Result): Record<string, unknown> => ({ ...facts });

export function narrative(survey: SurveyWave, { facts }: Result, state: State): Statement[] {
  const { externals, withThem, without, withoutAtMost } = facts;
  if (externals.length === 0) return [statement('no-externals')];
  return statements(
    statement('connected', {
      names: { names: externals.map(({ name }) => name) },
      count: externals.length,
      withThem: { share: withThem },
      without: { share: without },
    }),
    survey.respondents < survey.n && statement('at-most', { without: { share: withoutAtMost } }),
    state === 'flagged' && statement('what-remains'),
  );
}

export const bounds = (_: SurveyWave, { facts }: Result): Bounds => ({
  low: facts.without,
  high: Math.max(facts.without, facts.withoutAtMost),
});
