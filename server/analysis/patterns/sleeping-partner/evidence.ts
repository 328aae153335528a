import { namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import { isClearlyAbsent } from '../decide.ts';
import type { Bounds, State, TestResult } from '../pattern.ts';
import type { MemberShare, SleepingPartnerFacts } from './evaluate.ts';

type Result = TestResult<SleepingPartnerFacts>;

export const evidence = (survey: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  members: facts.members.map(({ member, ...rest }) => ({ actor: survey.ids[member]!, ...rest })),
  othersShare: facts.othersShare,
});

export function narrative(survey: SurveyWave, { facts, p, inapplicable }: Result, state: State): Statement[] {
  if (inapplicable === 'layer-not-asked') return [statement('not-asked')];
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
  const little = facts.takesPart.map((i) => facts.members[i]!);
  if (state !== 'flagged')
    return statements(
      little.length === 0 || p === null
        ? statement(isClearlyAbsent(state, p) ? 'nobody' : 'cannot-tell')
        : statement('takes-part', { members: sharesOf(survey, little) }),
      unknown,
    );
  return statements(
    none(survey, flagged),
    few(survey, flagged),
    statement('others-contribute', { others: { share: facts.othersShare } }),
    attendance(survey, flagged),
    statement('rarity', { rarity: { p: p ?? 1 } }),
    statement('a-question', { count: flagged.length }),
    unknown,
  );
}

function none(survey: SurveyWave, flagged: readonly MemberShare[]): Statement | null {
  const without = flagged.filter(({ contributions }) => contributions === 0);
  const [first] = without;
  if (!first) return null;
  return statement('no-contribution', {
    names: namesOf(
      survey,
      without.map(({ member }) => member),
    ),
    count: without.length,
    waves: survey.earlier.length + 1,
    chances: first.chances,
  });
}

function few(survey: SurveyWave, flagged: readonly MemberShare[]): Statement | null {
  const some = flagged.filter(({ contributions }) => contributions > 0);
  if (some.length === 0) return null;
  return statement('few-contributions', {
    members: sharesOf(survey, some),
    waves: survey.earlier.length + 1,
  });
}

const sharesOf = ({ names }: SurveyWave, members: readonly MemberShare[]): { parts: Statement[] } => ({
  parts: members.map(({ member, contributions, chances }) =>
    statement('contributions-of', { name: names[member]!, contributions, chances }),
  ),
});

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
  const missing = survey.n - survey.respondents;
  return { low: contributions, high: contributions + missing, unit: 'contributions' };
}
