import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, State, TestResult } from '../pattern.ts';
import type { OneWayKnowledgeFacts } from './evaluate.ts';

type Result = TestResult<OneWayKnowledgeFacts>;

export const evidence = (
  survey: SurveyWave,
  { facts: { onlyGive, onlyReceive, ...rest } }: Result,
): Record<string, unknown> => ({
  ...rest,
  onlyGive: idsOf(survey, onlyGive),
  onlyReceive: idsOf(survey, onlyReceive),
});

export function narrative(survey: SurveyWave, { facts, p, inapplicable }: Result, state: State): Statement[] {
  if (inapplicable === 'layer-not-asked') return [statement('not-asked')];
  const { arcs, mutual, expected, onlyGive, onlyReceive } = facts;
  if (arcs === 0) return [statement('nothing-given')];
  if (p === null) return [statement('returned', { arcs, mutual })];
  const reports = statement('reports', { arcs, mutual, expected: { tenths: expected } });
  if (state !== 'flagged') return [reports];
  const about = (code: string, members: readonly number[]): Statement | null =>
    members.length === 0 ? null : statement(code, { names: namesOf(survey, members), count: members.length });
  return statements(
    reports,
    statement('rarity', { rarity: { p: p ?? 1 } }),
    about('only-give', onlyGive),
    about('only-receive', onlyReceive),
  );
}

export function bounds(survey: SurveyWave, { facts }: Result): Bounds {
  const known = (facts.members * (facts.members - 1)) / 2;
  const unknown = (survey.n * (survey.n - 1)) / 2 - known;
  return { low: facts.mutual, high: facts.mutual + unknown, unit: 'pairs' };
}
