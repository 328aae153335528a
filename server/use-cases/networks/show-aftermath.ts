import type { Aftermath } from '../../../contract/aftermath.ts';
import { aftermath } from '../../analysis/aftermath/aftermath.ts';
import { describeAftermath } from '../../narrative/describe-aftermath.ts';
import { cachedAnswer } from '../cached-answer.ts';
import { dayInChile } from '../day-in-chile.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * What remained after a support of a network ended. `null`: no such network.
 *
 * @throws TelarProblem `invalid-request` on field `of` for an actor that the network does not have
 */
export async function showAftermath(
  telar: Pick<Dependencies, 'store' | 'cache' | 'now'>,
  query: { id: string; of?: string | undefined },
  signal?: AbortSignal,
): Promise<Aftermath | null> {
  const today = dayInChile(telar.now());
  return cachedAnswer(telar, 'aftermath', { input: { ...query, today }, signal }, async () => {
    const data = await telar.store.loadNetwork(query.id);
    if (data === null) return null;
    const facts = aftermath(data, query.of, today);
    return { ...facts, sentences: describeAftermath(facts) };
  });
}
