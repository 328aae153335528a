import type { Assessments } from '../../../contract/assessments.ts';
import { type AssessmentsQuery, listAssessments } from '../assessing/list-assessments.ts';
import type { Dependencies } from '../dependencies.ts';
import { streamAssessments } from './stream-assessments.ts';
import type { Run } from './table.ts';

/**
 * `listAssessments` for whoever comes back for it: each network in its turn, so that a long list takes no more time at once
 * than an answer may, and then the list, which finds them assessed. `null`: no such territory.
 *
 * @throws TelarProblem `invalid-request`
 */
export async function prepareAssessments(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>,
  query: AssessmentsQuery,
  run: Run,
): Promise<(() => Promise<Assessments>) | null> {
  const streamed = await streamAssessments(telar, query, run);
  if (streamed === null) return null;
  return async () => {
    for await (const _network of streamed.networks) run.signal.throwIfAborted();
    return (await listAssessments(telar, query, run.signal)) ?? { networks: [] };
  };
}
