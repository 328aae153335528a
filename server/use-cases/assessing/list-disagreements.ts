import { disagreements } from '../../analysis/patterns/disagreements.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';

/** Pairs where one reports a tie and the other does not, in one wave, the last unless another is named. */
export async function listDisagreements(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string; wave?: string | undefined },
  signal?: AbortSignal,
) {
  return cachedAnswer(telar, 'disagreements', { input: query, signal }, async () => {
    const data = await telar.store.loadNetwork(query.id);
    return data === null ? null : disagreements(data, chooseWave(data, query.wave)?.waveId ?? null);
  });
}
