import type { NetworkData } from '../../contract/network-data.ts';
import { TelarProblem } from '../../contract/problems.ts';

/**
 * The wave asked for, or the last one; `null` for a network that has none (its ties are then read as one round).
 *
 * @throws TelarProblem `invalid-request` on field `wave`
 */
export function chooseWave(data: NetworkData, asked: string | undefined): string | null {
  const inOrder = data.waves.toSorted((a, b) => a.order - b.order);
  if (asked === undefined) return inOrder.at(-1)?.waveId ?? null;
  if (inOrder.some((wave) => wave.waveId === asked)) return asked;
  const known = inOrder.map((wave) => wave.waveId).join(', ') || 'none';
  throw new TelarProblem('invalid-request', `The network has no wave "${asked}"; its waves are: ${known}.`, {
    field: 'wave',
  });
}

/** Refuses layers that the network has no tie in, so that a misspelt name is not taken for an empty layer. */
export function checkLayers(data: NetworkData, asked: readonly string[]): void {
  const known = new Set([
    ...data.ties.map((tie) => tie.layer),
    ...data.waves.flatMap((wave) => wave.layersAsked ?? []),
  ]);
  const unknown = asked.find((layer) => !known.has(layer));
  if (unknown !== undefined) {
    throw new TelarProblem(
      'invalid-request',
      `The network has no layer "${unknown}"; its layers are: ${[...known].toSorted().join(', ')}.`,
      { field: 'layers' },
    );
  }
}
