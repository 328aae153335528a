import { codedProblem } from '../../../contract/problems.ts';
import type { AnswerSheet, Survey } from '../../../contract/surveys.ts';
import type { StoredAnswer } from '../../store/ports/survey-store.ts';
import { eraseEverywhere, type Erasing } from '../protection/erase-everywhere.ts';
import { type Answering, openLink, sheetOf } from './answer-sheet.ts';
import { storeWithdrawal } from './store-withdrawal.ts';
import { answerChanged } from './survey-problems.ts';
import { type AnswerOfRole, withOwnRoles } from './survey-respondent-roles.ts';

/** Tries while other pages go on saving the same answer. */
const tries = 5;

/**
 * Erases an answer, at the wish of whoever gave it. Until the survey is closed another one can be given; afterwards what
 * the answer became in the network is erased as well, from every revision, and the school stays as one that was asked
 * and did not answer.
 *
 * @throws TelarProblem `not-found` for a link that is not valid; `conflict` while the survey is being closed
 */
export async function eraseAnswer(telar: Answering & Erasing, token: string): Promise<AnswerSheet> {
  for (let tried = 1; ; tried++) {
    const { survey, stored, tokenHash } = await openLink(telar, token);
    const now = telar.now();
    const isClosed = survey.closedAt !== null;
    const isErased = stored.state === 'erased' || (stored.answer === null && !isClosed);
    const { version } = stored;
    const change = { tokenHash, version, savedAt: null, sentAt: null };
    if (isErased || (await telar.store.surveys.eraseAnswer(change))) {
      if (isClosed) await eraseFromNetwork(telar, survey, stored);
      if (isErased) return sheetOf(survey, stored, now);
      const erased = { ...stored, ...change, answer: null, state: 'erased', version: version + 1 } as const;
      return sheetOf(survey, erased, now);
    }
    if (tried === tries) throw answerChanged(version);
  }
}

async function eraseFromNetwork(
  telar: Answering & Erasing,
  survey: Survey,
  stored: StoredAnswer,
): Promise<void> {
  const { networkId, waveId, activities } = survey;
  const one = await answerOfRole(telar, stored);
  const respondent = { waveId, role: one.role, activityIds: activities.map(({ id }) => id) };
  const { erased } = await eraseEverywhere(telar, { networkId, actorId: stored.actorId, respondent });
  // Closing may have read the answer before it was erased, and store it now.
  if (survey.revision === null) throw codedProblem('survey-being-closed', {}, 'token');
  if (erased.response !== undefined) await storeWithdrawal(telar, survey, one);
}

async function answerOfRole({ store: { surveys } }: Answering, stored: StoredAnswer): Promise<AnswerOfRole> {
  const all = withOwnRoles(await surveys.listAnswers(stored.surveyId));
  return all.find(({ answer }) => answer.id === stored.id)!;
}
