import { recordKey, type SourcedRecord, type StoredRecord } from '../../../contract/records.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { placeOf, rowOf, type Place } from './record-places.ts';
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
export async function stored(run: Run, place: Place, keys: string[]): Promise<Map<string, Plain>> {
  const question = cypherFor(place.isNode ? 'stored-nodes' : 'stored-relationships', place.name);
  const rows = await run(question, { keys });
  return new Map(rows.map((row) => [String(row['key']), row['properties'] as Plain]));
}

/**
 * Stores one batch of a new revision: new records are added, other ones replace the older version, which is kept
 * aside, and those that stand just so are only noted as told again.
 *
 * @returns whether anything was added or replaced
 */
export async function tell(
  run: Run,
  place: Place,
  batch: SourcedRecord[],
  revision: number,
): Promise<boolean> {
  const standing = await stored(
    run,
    place,
    batch.map(({ record }) => recordKey(record)),
  );
  const told: SourcedRecord[] = [];
  const again: Plain[] = [];
  const older: Plain[] = [];
  for (const sourced of batch) {
    const key = recordKey(sourced.record);
    const properties = standing.get(key);
    const before = properties && recordOf(sourced.record.type, properties);
    if (before && sameRecord(before, sourced.record)) {
      again.push({ key, revision, file: sourced.file, row: sourced.row });
      continue;
    }
    if (before) older.push(asideRow(key, place, before, properties));
    told.push(sourced);
  }
  if (older.length > 0) await run(cypherFile('store-superseded'), { rows: older });
  if (again.length > 0) await run(cypherFile('store-restated'), { rows: again });
  await put(run, place, told, revision);
  return told.length > 0;
}

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
