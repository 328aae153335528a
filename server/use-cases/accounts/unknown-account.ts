import { TelarProblem } from '../../../contract/problems.ts';

export const unknownAccount = (id: string): TelarProblem =>
  new TelarProblem('not-found', `No account has the id "${id}".`, {
    field: 'account',
    code: 'unknown-id',
    values: { id },
  });
