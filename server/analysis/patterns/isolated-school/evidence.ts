import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, TestResult } from '../pattern.ts';
import type { IsolatedSchoolFacts } from './evaluate.ts';

type Result = TestResult<IsolatedSchoolFacts>;

export function evidence(survey: SurveyWave, { facts }: Result): Record<string, unknown> {
  const { chanceOfAny, chanceNamesNobody, connectedPairs, ...groups } = facts;
  return {
    ...Object.fromEntries(Object.entries(groups).map(([name, members]) => [name, idsOf(survey, members)])),
    connectedPairs,
    chanceOfAny,
    chanceNamesNobody,
  };
}

export function narrative(survey: SurveyWave, { facts, inapplicable }: Result): Statement[] {
  if (inapplicable === 'layer-not-asked') return [statement('not-asked')];
  const about = (code: string, members: readonly number[]): Statement | null =>
    members.length === 0 ? null : statement(code, { names: namesOf(survey, members), count: members.length });
  const groups = statements(
    about('in-no-tie', facts.silent),
    about('named-only', facts.namedButSilent),
    about('naming-only', facts.unnamed),
    about('remote', facts.remote),
    about('did-not-answer', facts.didNotAnswer),
  );
  if (groups.length === 0) return [statement('everybody-tied')];
  return groups;
}

/** One that did not answer may name all that stand alone, or stand alone itself. */
export const bounds = (_: SurveyWave, { facts }: Result): Bounds => ({
  low: facts.didNotAnswer.length > 0 ? 0 : facts.silent.length,
  high: facts.silent.length + facts.didNotAnswer.length,
  unit: 'schools',
});
