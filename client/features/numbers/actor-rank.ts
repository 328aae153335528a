import type { MetricNumber } from '../../../contract/metrics.ts';

/** The place of an actor among all that have a number, from the largest: who has the same number shares the place. */
export type ActorRank = { place: number; of: number; shared: boolean };

/** `null`: it has no number, or nobody has another one. */
export function rankOf(values: ReadonlyMap<string, MetricNumber> | undefined, id: string): ActorRank | null {
  const own = values?.get(id);
  if (values === undefined || typeof own !== 'number') return null;
  const all = [...values.values()].filter((value) => typeof value === 'number');
  const place = 1 + all.filter((value) => value > own).length;
  const same = all.filter((value) => value === own).length;
  return same === all.length ? null : { place, of: all.length, shared: same > 1 };
}
