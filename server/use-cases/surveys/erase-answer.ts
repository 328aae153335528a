import type { AnswerSheet } from '../../../contract/surveys.ts';
import { type Answering, openLink, sheetOf, takesAnswers } from './answer-sheet.ts';
import { answerChanged, surveyClosed } from './survey-problems.ts';

/** Tries while other pages go on saving the same answer. */
const tries = 5;

/**
 * Erases an answer, at the wish of whoever gave it. Until the survey is closed another one can be given.
 *
 * @throws TelarProblem `not-found` for a link that is not valid, `conflict` when the survey is closed
 */
export async function eraseAnswer(telar: Answering, token: string): Promise<AnswerSheet> {
  for (let tried = 1; ; tried++) {
    const { survey, stored, tokenHash } = await openLink(telar, token);
    const now = telar.now();
    if (!takesAnswers(survey, now)) throw surveyClosed();
    if (stored.answer === null) return sheetOf(survey, stored, now);
    const { version } = stored;
    const change = { tokenHash, version, savedAt: null, sentAt: null };
    if (await telar.store.surveys.eraseAnswer(change)) {
      const erased = { ...stored, ...change, answer: null, state: 'erased', version: version + 1 } as const;
      return sheetOf(survey, erased, now);
    }
    if (tried === tries) throw answerChanged(version);
  }
}
