import type { Plain, Run } from './connection.ts';
import { cypherFor } from './cypher-files.ts';
import { partByPart } from './part-by-part.ts';
import type { Step } from './step.ts';
import { batchRows, slices } from './record-batches.ts';
import { placeOfKey, type Place } from './record-places.ts';

/** Marks that one transaction takes off: each is far less than the record that bears it. */
const marksAtOnce = 4 * batchRows;

/** What stands on a relationship of an import that nobody can read yet: relationships have no labels. */
export const loadingRelationship: Plain = { isLoading: true };

/**
 * Marks what an import inserts before it can be read: Telar's own queries leave it out by its revision, and whoever
 * reads with Cypher sees `:Loading` on nodes and `isLoading` on relationships.
 */
export async function markLoading(run: Run, { name, isNode }: Place, keys: readonly string[]): Promise<void> {
  if (isNode) await run(cypherFor('mark-loading', name), { keys });
}

/** Takes the marks off an import that can be read now. Running it again changes nothing. @param keys of its records */
export async function unmarkLoaded(step: Step, keys: Iterable<string>): Promise<void> {
  await partByPart(step, 'unmark-nodes', { rows: marksAtOnce });
  const byPlace = Map.groupBy(keys, (key) => placeOfKey(key).name);
  for (const [name, ofPlace] of byPlace) {
    if (placeOfKey(ofPlace[0]!).isNode) continue;
    for (const part of slices(ofPlace))
      await step((run) => run(cypherFor('unmark-relationships', name), { keys: part }));
  }
}

/** Takes all marks off, where an import that can be read was cut short before it did. */
export async function unmarkAll(step: Step): Promise<void> {
  await partByPart(step, 'unmark-nodes', { rows: marksAtOnce });
  await partByPart(step, 'unmark-all-relationships', { rows: marksAtOnce });
}
