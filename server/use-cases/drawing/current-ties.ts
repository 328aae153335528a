import type { RecordOf } from '../../../contract/records.ts';
import { isInForceIn } from '../../analysis/survey-wave/ties-of-wave.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Of ties of many networks those that a picture of one year shows: of each network its last wave, not all its waves at
 * once, and of ties that no wave dates those in force in the year (`null`: in any).
 */
export async function currentTies(
  { store }: Pick<Dependencies, 'store'>,
  ties: readonly RecordOf<'tie'>[],
  year: number | null,
): Promise<RecordOf<'tie'>[]> {
  const surveyed = new Set(
    ties.flatMap(({ networkId, waveId }) => (networkId === null || waveId === null ? [] : [networkId])),
  );
  const lastWaves = await store.lastWaves([...surveyed]);
  return ties.filter((tie) =>
    tie.networkId === null || tie.waveId === null
      ? isInForceIn(tie, year)
      : lastWaves.get(tie.networkId) === tie.waveId,
  );
}
