import type { NetworkAssessment } from '../../../contract/assessments.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import type { Dependencies } from '../dependencies.ts';
import { countStored } from '../measuring/plan-reading.ts';
import { assessStored } from './assess-stored.ts';
import { checkAssessing, parseThresholds } from './plan-assessing.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;

/**
 * Facts, patterns and profile of a network: every wave, or one. `null`: no such network.
 *
 * @throws TelarProblem `invalid-request` for a threshold or a wave; `too-large` with the estimate
 */
export async function assessNetwork(
  telar: Telar,
  { id, wave, ...given }: { id: string; wave?: string | undefined } & Thresholds,
  signal?: AbortSignal,
): Promise<NetworkAssessment | null> {
  const assessing = { thresholds: parseThresholds(given), patterns: undefined };
  checkAssessing(id, await countStored(telar, { networkId: id }), 'interactive');
  const storeVersion = await telar.store.storeVersion();
  const [assessed = null] = await assessStored(telar, [id], { storeVersion, assessing, signal });
  if (assessed === null) return null;
  if ('reason' in assessed) {
    checkAssessing(id, assessed, 'interactive');
    return null;
  }
  if (wave === undefined) return assessed;
  const waves = assessed.waves.filter((other) => other.wave === wave);
  if (waves.length === 0) await refuseWave(telar, id, wave);
  return { id, waves };
}

/** @throws TelarProblem `invalid-request` with the waves that there are */
async function refuseWave({ store }: Pick<Telar, 'store'>, id: string, wave: string): Promise<void> {
  const data = await store.loadNetwork(id);
  if (data !== null) chooseWave(data, wave);
}
