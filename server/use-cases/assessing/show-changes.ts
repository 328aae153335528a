import { chooseWaves } from '../../analysis/survey-wave/choose-wave.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';

/** What changed between two waves: the last two unless others are named. `null`: no such network. */
export async function showChanges(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: { id: string; from?: string | undefined; to?: string | undefined },
  signal?: AbortSignal,
) {
  return cachedAnswer(telar, 'changes', { input: query, signal }, async (allGone) => {
    const network = await telar.store.loadNetwork(query.id);
    if (network === null) return null;
    const { from, to } = chooseWaves(network, query);
    const task = { network, from: from?.waveId ?? null, to: to?.waveId ?? null };
    return telar.pools.interactive.run('changesBetween', task, allGone);
  });
}
