import { surveyConsent } from '../../../contract/survey-consent.ts';
import type { AnswerSheet, Survey } from '../../../contract/surveys.ts';
import type { StoredAnswer } from '../../store/ports/survey-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { nameOf } from './survey-link.ts';
import { unknownLink } from './survey-problems.ts';
import { hashOfToken } from './survey-token.ts';

export type Answering = Pick<Dependencies, 'store' | 'now'>;

/** What stands behind a personal link. */
type OpenedLink = { tokenHash: string; survey: Survey; stored: StoredAnswer };

/** @throws TelarProblem `not-found` for a link that is not valid */
export async function openLink({ store: { surveys } }: Answering, token: string): Promise<OpenedLink> {
  const tokenHash = hashOfToken(token);
  const stored = await surveys.findAnswer(tokenHash);
  const survey = stored && (await surveys.findSurvey(stored.surveyId));
  if (!stored || !survey) throw unknownLink();
  return { tokenHash, survey, stored };
}

/** Whether answers are still taken. A survey whose last day is over takes none, also before it is closed. */
export const takesAnswers = ({ state, closesAt }: Survey, now: Date): boolean =>
  state === 'open' && (closesAt === null || now.getTime() < Date.parse(closesAt));

/** What a respondent sees: the survey without those who are asked beside her, and her own answer. */
export function sheetOf(
  survey: Survey,
  stored: Omit<StoredAnswer, 'id' | 'surveyId'>,
  now: Date,
): AnswerSheet {
  const { respondents: _respondents, revision: _revision, ...shown } = survey;
  const { actorId, role, state, answer, version, savedAt, sentAt } = stored;
  return {
    survey: { ...shown, state: takesAnswers(survey, now) ? 'open' : 'closed' },
    consent: surveyConsent(survey),
    ...{ actorId, actorName: nameOf(survey, actorId), role, state, answer, version, savedAt, sentAt },
  };
}

/** @throws TelarProblem `not-found` for a link that is not valid */
export async function showAnswerSheet(telar: Answering, token: string): Promise<AnswerSheet> {
  const { survey, stored } = await openLink(telar, token);
  return sheetOf(survey, stored, telar.now());
}
