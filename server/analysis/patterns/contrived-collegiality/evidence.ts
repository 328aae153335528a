import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, State, TestResult } from '../pattern.ts';
import type { ContrivedCollegialityFacts } from './evaluate.ts';

type Result = TestResult<ContrivedCollegialityFacts>;

export const evidence = (survey: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  respondents: facts.respondents,
  deep: facts.deep,
  // The API calls it so.
  ['untold']: facts.unreportedDepth,
  mandatedMeetings: facts.mandatedMeetings,
  mandatedAttendance: facts.mandatedAttendance,
  namedEverybody: idsOf(survey, facts.namedEverybody),
  reports: facts.reports,
  deepReports: facts.deepReports,
  pReports: facts.pReports,
});

export function narrative(survey: SurveyWave, { facts, p, inapplicable }: Result, state: State): Statement[] {
  const { mandatedAttendance, mandatedMeetings, respondents, deep, namedEverybody } = facts;
  const wholeRoster =
    namedEverybody.length > 0 &&
    statement('whole-roster', {
      names: namesOf(survey, namedEverybody),
      count: namedEverybody.length,
    });
  if (mandatedAttendance === null) return statements(statement('no-meetings'), wholeRoster);
  if (inapplicable === 'layer-not-asked') return statements(statement('not-asked'), wholeRoster);
  return statements(
    statement('meetings', {
      meetings: mandatedMeetings,
      attendance: { share: mandatedAttendance },
      respondents,
      deep,
    }),
    facts.reports + facts.unreportedDepth === 0 && statement('no-joint-work'),
    state === 'flagged' && statement('rarity', { rarity: { p: p ?? 1 } }),
    state === 'flagged' && statement('because-it-must'),
    wholeRoster,
  );
}

export function bounds(survey: SurveyWave, { facts }: Result): Bounds {
  const unknown = facts.unreportedDepth + (survey.n - survey.respondents);
  return { low: facts.deep, high: facts.deep + unknown, unit: 'schools-working' };
}
