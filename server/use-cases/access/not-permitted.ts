import { codedProblem, type TelarProblem } from '../../../contract/problems.ts';

/** What a reader's rights do not hold: whoever calls a route has been stopped before, so this is the last line. */
export const notPermitted = (): TelarProblem => codedProblem('not-permitted', {});
