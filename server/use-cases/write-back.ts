import type { WrittenResult } from '../../contract/jobs.ts';
import type { Measurement } from '../../contract/metrics.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { WriteBack } from '../store/in-database.ts';
import type { Dependencies } from './dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

/** Writes the actor metrics of a measurement as properties of the actors, each with its passport. */
export async function writeBack(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  measured: Measurement,
): Promise<WrittenResult[]> {
  const written: WrittenResult[] = [];
  for (const [metric, passport] of Object.entries(measured.passports)) {
    const values = measured.actors.flatMap((actor) => {
      const value = actor[metric];
      return typeof value === 'number' || isUndefined(value) ? [{ id: actor.id, value }] : [];
    });
    if (values.length === 0) continue;
    written.push(
      await resultsOf({ store }).writeResults({ passport, writtenAt: now().toISOString(), values }),
    );
  }
  return written;
}

export async function listResults({ store }: Store) {
  const items = (await store.results?.listResults()) ?? [];
  return { items: items.map((item) => ({ id: item.metric, ...item })), nextCursor: null };
}

export async function removeResults({ store }: Store, metric: string) {
  return { id: metric, removed: await resultsOf({ store }).removeResults(metric) };
}

/** Errors  `conflict`, on the field that asked for it, where the store has no place for results */
export function resultsOf({ store }: Store, field?: string): WriteBack {
  if (store.results !== undefined) return store.results;
  throw new TelarProblem(
    'conflict',
    'Results are written back into Neo4j only: nobody else reads the embedded store.',
    field === undefined ? {} : { field },
  );
}

const isUndefined = (value: unknown): value is { undefined: string } =>
  typeof value === 'object' && value !== null && 'undefined' in value && typeof value.undefined === 'string';
