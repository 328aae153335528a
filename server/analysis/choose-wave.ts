import type { NetworkData } from '../../contract/network-data.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { RecordOf } from '../../contract/records.ts';

/**
 * The wave asked for, or the last one; `null` for a network that has none (its ties are then read as one round).
 *
 * @throws TelarProblem `invalid-request` on field `wave`
 */
export function chooseWave(data: NetworkData, asked: string | undefined): RecordOf<'wave'> | null {
  const inOrder = data.waves.toSorted((a, b) => a.order - b.order);
  if (asked === undefined) return inOrder.at(-1) ?? null;
  const wave = inOrder.find(({ waveId }) => waveId === asked);
  if (wave) return wave;
  const known = inOrder.map(({ waveId }) => waveId).join(', ') || 'none';
  const detail = `The network ${data.network.id} has no wave "${asked}"; its waves are: ${known}.`;
  throw new TelarProblem('invalid-request', detail, { field: 'wave' });
}
