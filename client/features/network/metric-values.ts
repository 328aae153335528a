import type { Measurement } from '../../../contract/metrics.ts';

/** Actor metrics of a measurement by metric id and actor id; undefined values are left out, never written as zero. */
export function actorValues(measurement: Measurement | undefined): Map<string, Map<string, number>> {
  const values = new Map<string, Map<string, number>>();
  for (const { id, ...metrics } of measurement?.actors ?? []) {
    for (const [metric, value] of Object.entries(metrics)) {
      if (typeof value !== 'number') continue;
      const known = values.get(metric) ?? new Map<string, number>();
      known.set(id, value);
      values.set(metric, known);
    }
  }
  return values;
}
