import { typeOfKey } from '../../../contract/record-key.ts';
import { changesRecord, changesVersion, type KeyChange } from '../revisions/key-change.ts';
import type { StatementRow, Version } from '../revisions/version.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { inBatches, slices } from './record-batches.ts';
import { clearRepeats, partedRows, putRepeats, removeRepeats, repeatsOf, replacedKeys } from './repeats.ts';
import { placeOfKey, rowOf, type KeptPlace, type Place } from './record-places.ts';

/**
 * Stores versions as the visible ones of their keys; the place's own file says what hangs on them.
 *
 * @param marks further properties
 */
export async function putVersions(
  run: Run,
  place: Place,
  versions: readonly Version[],
  marks: Plain = {},
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(rowOf);
  for (const { properties } of rows) Object.assign(properties as Plain, marks);
  await run(cypherFor(place.stem, place.name), { rows });
}

/** Keeps what changes say beside the visible versions. Running it again changes nothing. */
export async function putStatements(run: Run, changes: readonly KeyChange[]): Promise<void> {
  const { repeats, others } = partedRows(changes);
  await putRepeats(run, repeats);
  await storeRows(run, others);
}

async function storeRows(run: Run, rows: readonly StatementRow[]): Promise<void> {
  for (const part of slices(rows)) {
    await run(cypherFile('store-statements'), { rows: part.map(statementProperties) });
  }
}

/** Makes nodes of what stands on records that are about to be replaced. */
async function spillRepeats(run: Run, changes: readonly KeyChange[]): Promise<void> {
  const rows = await repeatsOf(run, replacedKeys(changes));
  await storeRows(run, rows);
  await clearRepeats(
    run,
    rows.map(({ key }) => key),
  );
}

/** Executes changes of any places, in the transaction that publishes them. */
export async function writeChanges(run: Run, changes: readonly KeyChange[]): Promise<void> {
  const removed = changes.flatMap(({ key, rowsRemoved }) =>
    rowsRemoved.map((revision) => ({ key, revision })),
  );
  for (const rows of slices(removed)) await run(cypherFile('remove-statements'), { rows });
  await removeRepeats(run, removed);
  await spillRepeats(run, changes);
  await putStatements(run, changes);
  await removeVersions(run, changes);
  await transferVersions(run, changes);
  const put = changes.flatMap((change) => (change.after && changesRecord(change) ? [change.after] : []));
  for (const { place, batch } of inBatches(put, ({ record }) => record)) await putVersions(run, place, batch);
}

async function removeVersions(run: Run, changes: readonly KeyChange[]): Promise<void> {
  const gone = changes.filter(({ before, after }) => before !== null && after === null);
  const places = byPlace(gone);
  // Nodes are removed when no relationship of a record is left on them.
  for (const isNode of [false, true]) {
    for (const { place, changes: ofPlace } of places.filter((each) => each.place.isNode === isNode)) {
      const remove = cypherFor(isNode ? 'remove-nodes' : 'remove-relationships', place.name);
      for (const part of slices(ofPlace)) await run(remove, { keys: part.map(({ key }) => key) });
    }
  }
}

/** Gives versions that stay as they are to the revisions that said the same. */
async function transferVersions(run: Run, changes: readonly KeyChange[]): Promise<void> {
  const transferred = changes.filter((change) => changesVersion(change) && !changesRecord(change));
  for (const { place, changes: ofPlace } of byPlace(transferred)) {
    const transfer = cypherFor(place.isNode ? 'transfer-nodes' : 'transfer-relationships', place.name);
    for (const part of slices(ofPlace)) {
      const rows = part.map(({ key, after }) => {
        const { revision, file, row } = after!;
        return { key, revision, file, row };
      });
      await run(transfer, { rows });
    }
  }
}

function byPlace(changes: readonly KeyChange[]): { place: KeptPlace; changes: KeyChange[] }[] {
  const groups = Map.groupBy(changes, ({ key }) => placeOfKey(key).name);
  return [...groups.values()].map((ofPlace) => ({ place: placeOfKey(ofPlace[0]!.key), changes: ofPlace }));
}

const statementProperties = ({ isGone, assumed, record, ...source }: StatementRow): Plain => ({
  ...source,
  name: typeOfKey(source.key),
  // Absent rather than false: the index of what is gone holds nothing else.
  isGone: isGone ? true : null,
  assumed: assumed.length === 0 ? null : assumed,
  record: record && JSON.stringify(record),
});
