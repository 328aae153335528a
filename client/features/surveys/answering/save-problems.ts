import { RequestProblem } from '../../../api/problem.ts';

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof RequestProblem && error.problem?.code === code;

/** Whether the link is valid no longer: a newer one was made for this respondent, or the survey was deleted. */
export const isLinkGone = (error: unknown): boolean => hasCode(error, 'unknown-link');
