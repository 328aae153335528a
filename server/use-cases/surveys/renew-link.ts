import { codedProblem } from '../../../contract/problems.ts';
import type { SurveyLink } from '../../../contract/surveys.ts';
import type { Dependencies } from '../dependencies.ts';
import { linkOf } from './survey-link.ts';
import { surveyClosed } from './survey-problems.ts';
import { hashOfToken, newToken } from './survey-token.ts';

/**
 * A new personal link for a respondent; the one before is no longer valid. What was answered stays.
 *
 * @returns null when there is no such survey
 * @throws TelarProblem `invalid-request` for a respondent of another survey, `conflict` when the survey is closed
 */
export async function renewLink(
  { store: { surveys } }: Pick<Dependencies, 'store'>,
  { surveyId, respondentId }: { surveyId: string; respondentId: string },
): Promise<SurveyLink | null> {
  const survey = await surveys.findSurvey(surveyId);
  if (survey === null) return null;
  const respondent = survey.respondents.find(({ id }) => id === respondentId);
  if (respondent === undefined)
    throw codedProblem('unknown-respondent', { respondent: respondentId }, 'respondent');
  const token = newToken();
  const isRenewed = await surveys.renewToken({ surveyId, respondentId, tokenHash: hashOfToken(token) });
  if (!isRenewed) throw surveyClosed();
  return linkOf(survey, respondent, token);
}
