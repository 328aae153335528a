import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';

/**
 * The wave chosen, or the last one; `null` for a network that has none (its ties are then read as one wave).
 *
 * @throws TelarProblem `invalid-request` on field `wave`
 */
export function chooseWave(data: NetworkData, chosen: string | undefined): RecordOf<'wave'> | null {
  const inOrder = wavesInOrder(data.waves);
  if (chosen === undefined) return inOrder.at(-1) ?? null;
  const wave = inOrder.find(({ waveId }) => waveId === chosen);
  if (wave) return wave;
  const known = inOrder.map(({ waveId }) => waveId).join(', ') || 'none';
  throw codedProblem('unknown-wave', { network: data.network.id, wave: chosen, known }, 'wave');
}

/**
 * Two waves to set beside each other: those chosen; unless given, the last one and the one before the later one.
 * Both are the same in a network of one wave, and `null` in one of none.
 *
 * @throws TelarProblem `invalid-request` on field `wave`
 */
export function chooseWaves(
  data: NetworkData,
  chosen: { from?: string | undefined; to?: string | undefined },
): { from: RecordOf<'wave'> | null; to: RecordOf<'wave'> | null } {
  const to = chooseWave(data, chosen.to);
  if (chosen.from !== undefined) return { from: chooseWave(data, chosen.from), to };
  if (to === null) return { from: null, to };
  const inOrder = wavesInOrder(data.waves);
  return { from: inOrder[Math.max(0, inOrder.indexOf(to) - 1)]!, to };
}
