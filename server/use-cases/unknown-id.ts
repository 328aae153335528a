import { TelarProblem } from '../../contract/problems.ts';

/**
 * A request that names a network, territory, actor or job that there is not.
 *
 * @param field what the request calls it; its kind unless given
 */
export const unknownId = (
  kind: 'network' | 'territory' | 'actor' | 'job',
  id: string,
  field: string = kind,
): TelarProblem =>
  new TelarProblem('not-found', `No ${kind} has the id "${id}".`, {
    field,
    code: 'unknown-id',
    values: { id },
  });
