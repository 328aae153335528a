import type { ViewQuery } from '../../../contract/network-view.ts';
import type { Communities } from '../../../contract/networks.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';
import { checkReadable, planReading } from './plan-reading.ts';

export type CommunityQuery = Partial<ViewQuery> & {
  id: string;
  layers: string[];
  method: 'louvain' | 'leiden';
  seed: number;
  resolution: number;
};

/** Groups of actors with more ties inside than to be expected, found by a seeded method, with their stability. */
export async function findCommunities(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: CommunityQuery,
  signal?: AbortSignal,
): Promise<Communities> {
  const { id: network, wave, layers, kinds, strength, method, seed, resolution } = query;
  const request = { network, wave, layers, kinds, strength };
  return cachedAnswer(telar, 'communities', { input: query, signal }, async (allGone) => {
    checkReadable((await planReading(telar, request, 'id')).size);
    const { graph, hash: datasetHash } = await graphOfRequest(telar, request);
    const task = { graph, method, seed, resolution, datasetHash };
    return telar.pools.interactive.run('communities', task, allGone);
  });
}
