import type { NetworkProfile } from '../../../contract/assessments.ts';
import type { Dependencies } from '../dependencies.ts';
import { assessAlone } from './assess-network.ts';

/** The ten characteristics in one wave, the last unless another is named. `null`: no such network. */
export async function profileNetwork(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>,
  query: { id: string; wave?: string | undefined },
  signal?: AbortSignal,
): Promise<(NetworkProfile & { wave: string }) | null> {
  const assessed = await assessAlone(telar, query, signal);
  const wave = assessed?.waves.at(-1);
  return wave === undefined ? null : { wave: wave.wave, ...wave.profile };
}
