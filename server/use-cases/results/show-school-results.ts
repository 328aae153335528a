import type { Results } from '../../../contract/results.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { resultsAnswer, withComparison } from './results-answer.ts';

/** Results of one school beside others of its comuna and dependency. `null`: no such school. */
export async function showSchoolResults(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string },
  signal?: AbortSignal,
): Promise<Results | null> {
  return cachedAnswer(telar, 'school-results', { input: query, signal }, async () => {
    const [actor] = await telar.store.listActorsById([query.id]);
    if (actor?.kind !== 'school') return null;
    const about = { kind: 'school' as const, id: actor.id, name: actor.name };
    return resultsAnswer(telar, about, await withComparison(telar, [actor]));
  });
}
