import type { MetricNumber } from '../../../contract/metrics.ts';

/**
 * Whether a table says a metric. Density counting what is not known as "no" is said beside the density of what was
 * observed, and only where the two differ: elsewhere it says nothing new.
 *
 * @param valueOf the value of a metric of the same view; `undefined`: not known
 */
export function isSaid(id: string, valueOf: (id: string) => MetricNumber | undefined): boolean {
  if (id !== 'density.all-cells') return true;
  const [all, observed] = [valueOf(id), valueOf('density')];
  return typeof all === 'number' && (typeof observed !== 'number' || Math.abs(all - observed) > 1e-12);
}
