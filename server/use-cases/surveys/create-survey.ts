import { codedProblem } from '../../../contract/problems.ts';
import type { z } from 'zod';
import type {
  CreatedSurvey,
  NewSurvey,
  RosterEntry,
  Survey,
  SurveyLink,
  SurveyRespondent,
} from '../../../contract/surveys.ts';
import type { Dependencies } from '../dependencies.ts';
import { rejectPersonalTexts } from './reject-personal-texts.ts';
import { resolveItems } from './resolve-items.ts';
import { resolveNetwork } from './resolve-network.ts';
import { resolveRoster } from './resolve-roster.ts';
import { linkOf } from './survey-link.ts';
import { hashOfToken, newId, newToken } from './survey-token.ts';

type Given = z.output<typeof NewSurvey>;

/**
 * Opens a survey on actors that are stored. Its personal links are given this once.
 *
 * @throws TelarProblem `invalid-request` naming the field at fault
 */
export async function createSurvey(
  telar: Pick<Dependencies, 'store' | 'now'>,
  given: Given,
): Promise<z.input<typeof CreatedSurvey>> {
  const now = telar.now().toISOString();
  if (given.closesAt !== null && Date.parse(given.closesAt) <= Date.parse(now))
    throw codedProblem('survey-over-already', {}, 'closesAt');
  rejectPersonalTexts(given);
  const items = resolveItems(given);
  const { roster, simulated } = await resolveRoster(telar, given.roster);
  const network = await resolveNetwork(telar, given, simulated);
  const respondents = respondentsOf(given, roster);
  const { title, introduction, waveId, waveDate, closesAt, maxNominations, activities, keepAnswersDays } =
    given;
  const survey: Survey = {
    id: `survey-${newId()}`,
    ...network,
    ...{ title, introduction, state: 'open', waveId, waveDate, closesAt, maxNominations, keepAnswersDays },
    ...{ items, activities, roster, respondents, simulated },
    ...{ createdAt: now, closedAt: null, revision: null },
  };
  return { survey, links: await storeSurvey(telar, survey) };
}

/** @returns a personal link for each respondent */
async function storeSurvey(
  { store }: Pick<Dependencies, 'store'>,
  { respondents, ...survey }: Survey,
): Promise<SurveyLink[]> {
  const links = respondents.map((respondent) => linkOf(survey, respondent, newToken()));
  await store.surveys.putSurvey({
    survey,
    report: null,
    keepUntil: null,
    respondents: respondents.map((respondent, at) => ({
      ...respondent,
      surveyId: survey.id,
      ...{ version: 0, answer: null, tokenHash: hashOfToken(links[at]!.token) },
    })),
  });
  return links;
}

function respondentsOf({ respondents }: Given, roster: readonly RosterEntry[]): SurveyRespondent[] {
  const invited = respondents ?? roster.map(({ actorId }) => ({ actorId, role: 'principal' as const }));
  if (invited.length === 0) throw codedProblem('survey-without-respondents', {}, 'respondents');
  const listed = new Set(roster.map(({ actorId }) => actorId));
  return invited.map(({ actorId, role }, at) => {
    if (!listed.has(actorId))
      throw codedProblem('respondent-not-listed', { actor: actorId }, `respondents.${String(at)}.actorId`);
    return { id: newId(), actorId, role, state: 'not-started', savedAt: null, sentAt: null };
  });
}
