import type { WrittenResult } from '../../../contract/jobs.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { WriteBack } from '../../store/in-database.ts';
import type { Dependencies } from '../dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

/**
 * Writes the actor metrics of a measurement as properties of the actors, each with its passport: all or none.
 *
 * @throws the signal's reason, with nothing written, when it aborts
 * @throws TelarProblem `conflict` when there is no value to write, or none of the actors is stored any more
 */
export async function writeBack(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  measured: Measurement,
  signal?: AbortSignal,
): Promise<WrittenResult[]> {
  const writtenAt = now().toISOString();
  const results = Object.entries(measured.passports).flatMap(([metric, passport]) => {
    const values = actorValues(measured, metric);
    return values.length === 0 ? [] : [{ passport, writtenAt, values }];
  });
  return resultsOf({ store }).writeResults(results, { signal });
}

const actorValues = ({ actors }: Measurement, metric: string) =>
  actors.flatMap((actor) => {
    const value = actor[metric];
    return typeof value === 'number' || isUndefined(value) ? [{ id: actor.id, value }] : [];
  });

export async function listResults({ store }: Store) {
  const items = (await store.results?.listResults()) ?? [];
  return { items: items.map((item) => ({ id: item.metric, ...item })), nextCursor: null };
}

export async function removeResults({ store }: Store, metric: string) {
  return { id: metric, removed: await resultsOf({ store }).removeResults(metric) };
}

/** @throws TelarProblem `conflict`, on the field that wants it, where the store has no place for results */
export function resultsOf({ store }: Store, field?: string): WriteBack {
  if (store.results !== undefined) return store.results;
  throw codedProblem('results-need-database', {}, field);
}

const isUndefined = (value: unknown): value is { undefined: string } =>
  typeof value === 'object' && value !== null && 'undefined' in value && typeof value.undefined === 'string';
