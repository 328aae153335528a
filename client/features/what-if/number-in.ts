import type { Measurement } from '../../../contract/metrics.ts';

/** A metric of the whole network that is a number; `null` where it is none. */
export function numberIn({ network }: Pick<Measurement, 'network'>, id: string): number | null {
  const value = network[id];
  return value && 'value' in value && typeof value.value === 'number' ? value.value : null;
}
