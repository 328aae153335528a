import type { Communities } from '../../contract/networks.ts';
import { datasetHash } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { graphOfWave } from './measure-network.ts';

export type CommunityQuestion = {
  id: string;
  wave?: string | undefined;
  layers: string[];
  method: 'louvain' | 'leiden';
  seed: number;
  resolution: number;
};

/** Groups of actors with more ties inside than to be expected, found by a seeded method, with their stability. */
export async function findCommunities(
  { store, analysis, memory }: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  question: CommunityQuestion,
): Promise<Communities | null> {
  const data = await store.loadNetwork(question.id);
  if (data === null) return null;
  const { graph, hash } = graphOfWave(data, question);
  const { method, seed, resolution } = question;
  const key = `communities ${datasetHash(hash, method, seed, resolution)}`;
  return memory.recall(key, () =>
    analysis.run('communities', { graph, method, seed, resolution, datasetHash: hash }),
  );
}
