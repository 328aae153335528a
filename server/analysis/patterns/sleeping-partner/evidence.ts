import { namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, TestResult } from '../pattern.ts';
import type { MemberShare, SleepingPartnerFacts } from './evaluate.ts';

type Result = TestResult<SleepingPartnerFacts>;

export const evidence = (survey: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  members: facts.members.map(({ member, ...rest }) => ({ actor: survey.ids[member]!, ...rest })),
  othersShare: facts.othersShare,
});

export function narrative(survey: SurveyWave, { facts, p }: Result): Statement[] {
  const missing = facts.members.filter(({ reason }) => reason === 'did-not-answer');
  const unknown =
    missing.length > 0 &&
    statement('did-not-answer', {
      names: namesOf(
        survey,
        missing.map(({ member }) => member),
      ),
      count: missing.length,
    });
  const flagged = facts.flagged.map((i) => facts.members[i]!);
  const [first] = flagged;
  if (!first) return statements(statement('nobody'), unknown);
  const count = flagged.length;
  return statements(
    statement('no-contribution', {
      names: namesOf(survey, facts.flagged),
      count,
      waves: survey.earlier.length + 1,
      chances: first.chances,
    }),
    statement('others-contribute', { others: { share: facts.othersShare } }),
    attendance(survey, flagged),
    statement('rarity', { rarity: { p: p ?? 1 }, count }),
    unknown,
  );
}

function attendance({ names }: SurveyWave, flagged: readonly MemberShare[]): Statement | null {
  const came = flagged.filter(({ held }) => held > 0);
  if (came.length === 0) return null;
  const parts = came.map(({ attended, held, member }) =>
    statement('attendance-of', { name: names[member]!, attended, held }),
  );
  return statement('attendance', { members: { parts } });
}

export function bounds(survey: SurveyWave, { facts }: Result): Bounds | null {
  const [rarest] = facts.members.filter(({ p }) => p !== null).sort((a, b) => a.p! - b.p!);
  if (!rarest) return null;
  const { contributions } = rarest;
  return { low: contributions, high: contributions + (survey.n - survey.respondents) };
}
