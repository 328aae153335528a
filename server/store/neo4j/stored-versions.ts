import type { RecordType, StoredRecord } from '../../../contract/records.ts';
import type { KeyVersions } from '../revisions/plan-undo.ts';
import type { Source, Version } from '../revisions/version.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { keptPlaces, type KeptPlace } from './record-places.ts';
import { recordOf } from './stored-properties.ts';

/** The visible versions of some keys of one place and type, by key. */
export async function visibleVersions(
  run: Run,
  place: KeptPlace,
  type: RecordType,
  keys: readonly string[],
): Promise<Map<string, Version>> {
  const rows = await storedRows(run, place, keys);
  return new Map(
    rows.map(({ key, properties }) => [
      key,
      { key, ...sourceOf(properties), record: recordOf(type, properties) },
    ]),
  );
}

/** Which revision owns the visible version of each key; a key without one is missing. */
export async function ownersOf(
  run: Run,
  place: KeptPlace,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await storedRows(run, place, keys);
  return new Map(rows.map(({ key, properties }) => [key, Number(properties['revision'])]));
}

/** Superseded versions and reassertions of some keys, of visible revisions, in ascending order of revision. */
export async function otherVersions(
  run: Run,
  keys: readonly string[],
  visibleRevisions: readonly number[],
): Promise<Map<string, Omit<KeyVersions, 'owner'>>> {
  const rows = await run(cypherFile('versions-of-keys'), { keys, visibleRevisions });
  const byKey = new Map(
    keys.map((key) => [key, { superseded: new Array<Version>(), reassertions: new Array<Source>() }]),
  );
  rows.sort((a, b) => Number(a['revision']) - Number(b['revision']));
  for (const row of rows) {
    const key = String(row['key']);
    const versions = byKey.get(key)!;
    if (row['record'] === null) versions.reassertions.push(sourceOf(row));
    else {
      const record = JSON.parse(String(row['record'])) as StoredRecord;
      versions.superseded.push({ key, ...sourceOf(row), record });
    }
  }
  return byKey;
}

/** The keys of all records whose visible version a revision owns, by place; relationships first. */
export async function keysOfRevision(
  run: Run,
  number: number,
): Promise<{ place: KeptPlace; keys: string[] }[]> {
  const rows = [
    ...(await run(cypherFile('relationships-of-revision'), { number })),
    ...(await run(cypherFile('nodes-of-revision'), { number })),
  ];
  return byPlace(rows);
}

/** The keys of which a later revision replaced the version of this one, by place. */
export async function supersededKeys(
  run: Run,
  number: number,
): Promise<{ place: KeptPlace; keys: string[] }[]> {
  return byPlace(await run(cypherFile('superseded-of-revision'), { number }));
}

function byPlace(rows: readonly Plain[]): { place: KeptPlace; keys: string[] }[] {
  const keys = new Map<unknown, string[]>();
  for (const row of rows) {
    const known = keys.get(row['place']);
    if (known) known.push(String(row['key']));
    else keys.set(row['place'], [String(row['key'])]);
  }
  return keptPlaces.map((place) => ({ place, keys: keys.get(place.name) ?? [] }));
}

async function storedRows(run: Run, place: KeptPlace, keys: readonly string[]) {
  const query = cypherFor(place.isNode ? 'stored-nodes' : 'stored-relationships', place.name);
  const rows = await run(query, { keys });
  return rows.map((row) => ({ key: String(row['key']), properties: row['properties'] as Plain }));
}

const sourceOf = ({ revision, file, row }: Plain): Source => ({
  revision: Number(revision),
  file: String(file),
  row: (row ?? null) as number | null,
});
