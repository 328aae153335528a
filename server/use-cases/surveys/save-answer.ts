import { isDeepStrictEqual } from 'node:util';
import type { AnswerSheet, SaveAnswer } from '../../../contract/surveys.ts';
import { checkAnswer, checkSendable } from './answer-rules.ts';
import { type Answering, openLink, sheetOf, takesAnswers } from './answer-sheet.ts';
import { answerChanged, surveyClosed } from './survey-problems.ts';

/**
 * Saves an answer. It counts once it was sent; whoever corrects it after that need not send it again. Saving the same
 * once more, as a page does that never got its receipt, changes nothing.
 *
 * @throws TelarProblem `not-found` for a link that is not valid, `invalid-request` for an answer that is none to this
 *   survey, `conflict` when the survey is closed or the answer was changed elsewhere meanwhile
 */
export async function saveAnswer(telar: Answering, token: string, given: SaveAnswer): Promise<AnswerSheet> {
  const { survey, stored, tokenHash } = await openLink(telar, token);
  const now = telar.now();
  if (!takesAnswers(survey, now)) throw surveyClosed();
  const { answer, version, send } = given;
  checkAnswer(survey, stored.actorId, answer);
  if (version !== stored.version) return sheetAsSaved(telar, token, given);
  const state = send || stored.state === 'sent' ? 'sent' : 'started';
  if (state === 'sent') checkSendable(answer);
  const savedAt = now.toISOString();
  const change = { answer, state, savedAt, sentAt: send ? savedAt : stored.sentAt } as const;
  const isSaved = await telar.store.surveys.saveAnswer({ ...change, tokenHash, version });
  if (isSaved) return sheetOf(survey, { ...stored, ...change, version: version + 1 }, now);
  return sheetAsSaved(telar, token, given);
}

/** The sheet as it is stored, where that is what was to be saved. */
async function sheetAsSaved(telar: Answering, token: string, given: SaveAnswer): Promise<AnswerSheet> {
  const { survey, stored } = await openLink(telar, token);
  if (survey.state === 'closed') throw surveyClosed();
  const isSame = isDeepStrictEqual(stored.answer, given.answer) && (stored.state === 'sent' || !given.send);
  if (!isSame) throw answerChanged(stored.version);
  return sheetOf(survey, stored, telar.now());
}
