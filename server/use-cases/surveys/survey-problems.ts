import { codedProblem, type TelarProblem } from '../../../contract/problems.ts';

/** The link itself is in no message: whoever reads a log must not be able to answer for somebody else. */
export const unknownLink = (): TelarProblem => codedProblem('unknown-link', {}, 'token');

export const surveyClosed = (): TelarProblem => codedProblem('survey-closed', {});

/** @param version of the answer as it is stored now */
export const answerChanged = (version: number): TelarProblem =>
  codedProblem('answer-changed', { version }, 'version');
