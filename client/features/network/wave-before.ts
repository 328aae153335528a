import type { NetworkDetail } from '../../../contract/networks.ts';

/** The wave with which one is compared; `undefined`: it is the first, or none. */
export function waveBefore(
  { waves }: NetworkDetail,
  wave: string | null,
): NetworkDetail['waves'][number] | undefined {
  const at = waves.findIndex(({ waveId }) => waveId === wave);
  return at > 0 ? waves[at - 1] : undefined;
}
