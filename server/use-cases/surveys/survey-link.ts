import type { RosterEntry, SurveyLink, SurveyRespondent } from '../../../contract/surveys.ts';

/** The page of a personal link; what follows `#` stays in the browser, so that no server on the way logs it. */
const pageOf = (token: string): string => `/encuesta#${token}`;

/** Name of an actor of the survey. */
export const nameOf = ({ roster }: { roster: readonly RosterEntry[] }, actorId: string): string =>
  roster.find((entry) => entry.actorId === actorId)?.name ?? actorId;

export const linkOf = (
  survey: { roster: readonly RosterEntry[] },
  { id, actorId, role }: SurveyRespondent,
  token: string,
): SurveyLink => ({
  respondentId: id,
  actorId,
  name: nameOf(survey, actorId),
  role,
  token,
  path: pageOf(token),
});
