import type { NetworkData } from '../../contract/network-data.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { RecordOf } from '../../contract/records.ts';

/**
 * The wave asked for, or the last one; `null` for a network that has none (its ties are then read as one round).
 *
 * @throws TelarProblem `invalid-request` on field `wave`
 */
export function chooseWave(data: NetworkData, asked: string | undefined): RecordOf<'wave'> | null {
  const inOrder = wavesInOrder(data);
  if (asked === undefined) return inOrder.at(-1) ?? null;
  const wave = inOrder.find(({ waveId }) => waveId === asked);
  if (wave) return wave;
  const known = inOrder.map(({ waveId }) => waveId).join(', ') || 'none';
  const detail = `The network ${data.network.id} has no wave "${asked}"; its waves are: ${known}.`;
  throw new TelarProblem('invalid-request', detail, { field: 'wave' });
}

/**
 * Two waves to set beside each other: those asked for; unless given, the last one and the one before the later one.
 * Both are the same in a network of one wave, and `null` in one of none.
 *
 * @throws TelarProblem `invalid-request` on field `wave`
 */
export function chooseWaves(
  data: NetworkData,
  asked: { from?: string | undefined; to?: string | undefined },
): { from: RecordOf<'wave'> | null; to: RecordOf<'wave'> | null } {
  const to = chooseWave(data, asked.to);
  if (asked.from !== undefined) return { from: chooseWave(data, asked.from), to };
  if (to === null) return { from: null, to };
  const inOrder = wavesInOrder(data);
  return { from: inOrder[Math.max(0, inOrder.indexOf(to) - 1)]!, to };
}

const wavesInOrder = ({ waves }: NetworkData) => waves.toSorted((a, b) => a.order - b.order);
