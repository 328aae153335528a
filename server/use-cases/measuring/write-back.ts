import type { ResultPassport, WrittenResult } from '../../../contract/jobs.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { WriteBack } from '../../store/in-database.ts';
import type { Dependencies } from '../dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

/** What was measured, beside the view that its passports name. */
export type ResultScope = Pick<ResultPassport, 'territory' | 'network' | 'year'>;
/** Of a file, or of a graph in a request. */
export const nothingStored: ResultScope = { territory: null, network: null, year: null };

/**
 * Writes the actor metrics of a measurement beside the actors, each with its passport and scope: all or none.
 *
 * @throws the signal's reason, with nothing written, when it aborts
 * @throws TelarProblem `conflict` when a metric has no value to write, or none of the actors is stored any more
 */
export async function writeBack(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  measured: Measurement,
  { scope, signal }: { scope: ResultScope; signal?: AbortSignal },
): Promise<WrittenResult[]> {
  const writtenAt = now().toISOString();
  const results = Object.entries(measured.passports).flatMap(([metric, passport]) => {
    const values = actorValues(measured, metric);
    return values.length === 0 ? [] : [{ passport: { ...passport, ...scope }, writtenAt, values }];
  });
  return resultsOf({ store }).writeResults(results, { signal });
}

/** Whether results still stand as a job wrote them: nobody removed them, or wrote others in their place. */
export async function areWritten({ store }: Store, written: readonly WrittenResult[]): Promise<boolean> {
  const found = (await store.results?.listResults()) ?? [];
  const times = new Map(found.map(({ id, writtenAt }) => [id, writtenAt]));
  return written.every(({ id, writtenAt }) => times.get(id) === writtenAt);
}

const actorValues = ({ actors }: Measurement, metric: string) =>
  actors.flatMap((actor) => {
    const value = actor[metric];
    return typeof value === 'number' || isUndefined(value) ? [{ id: actor.id, value }] : [];
  });

export async function listResults({ store }: Store) {
  const items = (await store.results?.listResults()) ?? [];
  return { items, nextCursor: null };
}

export async function removeResults({ store }: Store, id: string) {
  return { id, removed: await resultsOf({ store }).removeResults(id) };
}

/** @throws TelarProblem `conflict`, on the field that wants it, where the store has no place for results */
export function resultsOf({ store }: Store, field?: string): WriteBack {
  if (store.results !== undefined) return store.results;
  throw codedProblem('results-need-database', {}, field);
}

const isUndefined = (value: unknown): value is { undefined: string } =>
  typeof value === 'object' && value !== null && 'undefined' in value && typeof value.undefined === 'string';
