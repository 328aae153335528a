import { TelarProblem } from '../../../contract/problems.ts';

/** Something in a request for a survey or in an answer that does not fit. `detail` is a full sentence. */
export const notValid = (field: string, detail: string): TelarProblem =>
  new TelarProblem('invalid-request', detail, { field });

/** The link itself is in no message: whoever reads a log must not be able to answer for somebody else. */
export const unknownLink = (): TelarProblem =>
  new TelarProblem(
    'not-found',
    'This personal link is not valid: it is not complete, it was replaced by a newer one, or the survey was deleted.',
    { field: 'token', code: 'unknown-link' },
  );

export const surveyClosed = (): TelarProblem =>
  new TelarProblem(
    'conflict',
    'The survey is closed. To correct or erase an answer, write to whoever organises the survey.',
    { code: 'survey-closed' },
  );

/** @param version of the answer as it is stored now */
export const answerChanged = (version: number): TelarProblem =>
  new TelarProblem(
    'conflict',
    'The answer was changed on another page meanwhile. Load it again; nothing was overwritten.',
    { field: 'version', code: 'answer-changed', values: { version } },
  );
