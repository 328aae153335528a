import { recordKey, type SourcedRecord, type StoredRecord } from '../../../contract/records.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { keptPlaces, placeOf, rowOf, type KeptPlace, type Place } from './record-places.ts';
import { recordOf, sameRecord } from './stored-properties.ts';

/** Rows in one statement: enough to make round trips cheap, few enough for the server's memory. */
export const batchRows = 5_000;

/** Records in batches of one place each, in the order in which the places were first met. */
export function inBatches(records: Iterable<SourcedRecord>): { place: Place; batch: SourcedRecord[] }[] {
  const byPlace = new Map<string, { place: Place; all: SourcedRecord[] }>();
  for (const sourced of records) {
    const place = placeOf(sourced.record);
    const known = byPlace.get(place.name);
    if (known) known.all.push(sourced);
    else byPlace.set(place.name, { place, all: [sourced] });
  }
  return [...byPlace.values()].flatMap(({ place, all }) => slices(all).map((batch) => ({ place, batch })));
}

export function slices<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += batchRows) parts.push(all.slice(start, start + batchRows));
  return parts;
}

/** Stores records as they are now; the place's own file says what hangs on them. */
export async function put(run: Run, place: Place, batch: readonly SourcedRecord[], revision: number) {
  if (batch.length === 0) return;
  await run(cypherFor(place.stem, place.name), { rows: batch.map((sourced) => rowOf(sourced, revision)) });
}

/** How the records of these keys stand, by key. */
export async function stored(run: Run, place: KeptPlace, keys: string[]): Promise<Map<string, Plain>> {
  const question = cypherFor(place.isNode ? 'stored-nodes' : 'stored-relationships', place.name);
  const rows = await run(question, { keys });
  return new Map(rows.map((row) => [String(row['key']), row['properties'] as Plain]));
}

/** The keys of all records that stand as a revision left them, by place; relationships first. */
export async function keysOfRevision(
  run: Run,
  number: number,
): Promise<{ place: KeptPlace; keys: string[] }[]> {
  const rows = [
    ...(await run(cypherFile('relationships-of-revision'), { number })),
    ...(await run(cypherFile('nodes-of-revision'), { number })),
  ];
  return keptPlaces.map((place) => ({
    place,
    keys: rows.filter((row) => row['place'] === place.name).map((row) => String(row['key'])),
  }));
}

/**
 * Adds the records of a batch that are not stored yet and notes those that stand just so as told again. Running it
 * again changes nothing.
 *
 * @returns whether anything was added, and the records that are stored otherwise: they are left for `replace`
 */
export async function add(run: Run, place: Place, batch: SourcedRecord[], revision: number) {
  const standing = await standingOf(run, place, batch);
  const fresh: SourcedRecord[] = [];
  const again: Plain[] = [];
  const replacing: SourcedRecord[] = [];
  let added = false;
  for (const sourced of batch) {
    const key = recordKey(sourced.record);
    const properties = standing.get(key);
    if (properties === undefined) fresh.push(sourced);
    else if (properties['revision'] === revision) added = true;
    else if (sameRecord(recordOf(sourced.record.type, properties), sourced.record)) {
      again.push({ key, revision, file: sourced.file, row: sourced.row });
    } else replacing.push(sourced);
  }
  if (again.length > 0) await run(cypherFile('store-restated'), { rows: again });
  await put(run, place, fresh, revision);
  return { added: added || fresh.length > 0, replacing };
}

/** Replaces records that are stored otherwise; their older versions are kept aside. */
export async function replace(
  run: Run,
  place: Place,
  batch: SourcedRecord[],
  revision: number,
): Promise<void> {
  const standing = await standingOf(run, place, batch);
  const older = batch.map(({ record }) => {
    const key = recordKey(record);
    const properties = standing.get(key)!;
    return asideRow(key, place, recordOf(record.type, properties), properties);
  });
  await run(cypherFile('store-superseded'), { rows: older });
  await put(run, place, batch, revision);
}

const standingOf = (run: Run, place: Place, batch: readonly SourcedRecord[]) =>
  stored(
    run,
    place,
    batch.map(({ record }) => recordKey(record)),
  );

function asideRow(key: string, place: Place, record: StoredRecord, { revision, file, row }: Plain): Plain {
  return {
    key,
    type: record.type,
    place: place.name,
    revision,
    file,
    row: row ?? null,
    record: JSON.stringify(record),
  };
}
