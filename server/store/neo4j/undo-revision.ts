import type { RecordType, SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor, recordLabels } from './cypher-files.ts';
import { refreshDerived } from './derived-facts.ts';
import { placeOf } from './record-places.ts';
import { put, slices, stored } from './record-writer.ts';
import { relationshipTypes } from './relationship-types.ts';

type Kept = { name: string; isNode: boolean };

const places: readonly Kept[] = [
  ...recordLabels.map((name) => ({ name, isNode: true })),
  ...relationshipTypes.map((name) => ({ name, isNode: false })),
];

/**
 * Takes a revision back, inside one transaction. What only it told goes; what it replaced returns; what a later
 * revision told again just so keeps standing as that revision's.
 */
export async function undoRevision(run: Run, number: number): Promise<void> {
  await run(cypherFile('take-turn'));
  const [undone] = await run(cypherFile('mark-undone'), { number });
  if (!undone) return;
  await run(cypherFile('forget-restated'), { number });
  await handDownReplaced(run, number);
  const changed = new Set<RecordType>();
  for (const place of places) await takeBack(run, place, number, changed);
  await run(cypherFile('forget-superseded-of-revision'), { number });
  await refreshDerived(run, changed);
}

/** Versions of the revision that a later one has replaced: those told again in between become the reteller's. */
async function handDownReplaced(run: Run, number: number): Promise<void> {
  const replaced = await run(cypherFile('superseded-of-revision'), { number });
  for (const place of places) {
    const keys = replaced.filter((row) => row['place'] === place.name).map((row) => String(row['key']));
    for (const batch of slices(keys)) {
      const standing = await stored(run, { ...place, stem: '' }, batch);
      const rows = [...(await versionsOf(run, batch))].flatMap(([key, versions]) => {
        const next = versions.superseded.find(({ revision }) => revision > number);
        const bound = next?.revision ?? Number(standing.get(key)?.['revision']);
        const heir = versions.restated.find(({ revision }) => revision > number && revision < bound);
        return heir ? [sourceOf(key, heir)] : [];
      });
      if (rows.length > 0) await run(cypherFile('hand-down-superseded'), { number, rows });
    }
  }
}

/** Records as the revision left them: handed down, replaced by their older version, or removed. */
async function takeBack(run: Run, place: Kept, number: number, changed: Set<RecordType>): Promise<void> {
  const of = (node: string, relationship: string) =>
    cypherFor(place.isNode ? node : relationship, place.name);
  const found = await run(of('nodes-of-revision', 'relationships-of-revision'), { number });
  for (const keys of slices(found.map((row) => String(row['key'])))) {
    const versions = await versionsOf(run, keys);
    const handedDown: Plain[] = [];
    const returned: Version[] = [];
    const removed: string[] = [];
    for (const key of keys) {
      changed.add((JSON.parse(key) as [RecordType])[0]);
      const { restated, superseded } = versions.get(key) ?? none;
      const heir = restated.find(({ revision }) => revision > number);
      const older = superseded.at(-1);
      if (heir) handedDown.push(sourceOf(key, heir));
      else if (older) returned.push(older);
      else removed.push(key);
    }
    if (handedDown.length > 0) {
      await run(of('hand-down-nodes', 'hand-down-relationships'), { rows: handedDown });
    }
    if (removed.length > 0) await run(of('remove-nodes', 'remove-relationships'), { keys: removed });
    await bringBack(run, returned);
  }
}

async function bringBack(run: Run, older: readonly Version[]): Promise<void> {
  const byRevision = Map.groupBy(older, ({ revision }) => revision);
  for (const [revision, versions] of byRevision) {
    const batch = versions.map(({ record, file, row }): SourcedRecord => ({ record: record!, file, row }));
    await put(run, placeOf(batch[0]!.record), batch, revision);
  }
  if (older.length === 0) return;
  const rows = older.map(({ key, revision }) => ({ key, revision }));
  await run(cypherFile('forget-superseded'), { rows });
}

type Version = {
  key: string;
  revision: number;
  file: string;
  row: number | null;
  record: StoredRecord | null;
};
type Versions = { superseded: Version[]; restated: Version[] };
const none: Versions = { superseded: [], restated: [] };

/** The other versions of these records by key, each list with the oldest revision first. */
async function versionsOf(run: Run, keys: string[]): Promise<Map<string, Versions>> {
  const byKey = new Map<string, Versions>(keys.map((key) => [key, { superseded: [], restated: [] }]));
  for (const row of await run(cypherFile('versions-of-keys'), { keys })) {
    const key = String(row['key']);
    byKey.get(key)![row['kind'] as keyof Versions].push({
      key,
      revision: Number(row['revision']),
      file: String(row['file']),
      row: row['row'] as number | null,
      record: row['record'] === null ? null : (JSON.parse(String(row['record'])) as StoredRecord),
    });
  }
  const oldestFirst = (a: Version, b: Version) => a.revision - b.revision;
  for (const { superseded, restated } of byKey.values()) {
    superseded.sort(oldestFirst);
    restated.sort(oldestFirst);
  }
  return byKey;
}

const sourceOf = (key: string, { revision, file, row }: Version): Plain => ({ key, revision, file, row });
