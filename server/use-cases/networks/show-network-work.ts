import type { NetworkWork } from '../../../contract/network-work.ts';
import { networkWork } from '../../analysis/network-work/network-work.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';

/** How a network works, slice by slice. `null`: no such network. */
export async function showNetworkWork(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string },
  signal?: AbortSignal,
): Promise<NetworkWork | null> {
  return cachedAnswer(telar, 'network-work', { input: query, signal }, async () => {
    const data = await telar.store.loadNetwork(query.id);
    return data && networkWork(data);
  });
}
