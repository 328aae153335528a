import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { disagreements } from '../../analysis/patterns/disagreements.ts';
import type { Dependencies } from '../dependencies.ts';

/** Pairs where one reports a tie and the other does not, in one wave, the last unless another is named. */
export async function listDisagreements(
  { store }: Pick<Dependencies, 'store'>,
  { id, wave }: { id: string; wave?: string | undefined },
) {
  const data = await store.loadNetwork(id);
  return data === null ? null : disagreements(data, chooseWave(data, wave)?.waveId ?? null);
}
