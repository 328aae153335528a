import { typeOfKey } from '../../../contract/record-key.ts';
import type { RecordType, StoredRecord } from '../../../contract/records.ts';
import { mergedTypes } from '../revisions/merged-record.ts';
import type { AuthorityOf, Source, StatementRow, StoredKey, Version } from '../revisions/version.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { keptPlaces, placeOfKey, type KeptPlace } from './record-places.ts';
import { repeatedKeys, repeatsOf } from './repeats.ts';
import { recordOf } from './stored-properties.ts';

/** All that is stored of some keys, of visible revisions; a key of which that is nothing is missing. */
export async function storedKeys(
  run: Run,
  keys: readonly string[],
  visibleRevisions: readonly number[],
  needsRows: (key: string, isVisible: boolean) => boolean = () => true,
): Promise<Map<string, StoredKey>> {
  if (visibleRevisions.length === 0) return new Map();
  const visible = await visibleVersions(run, keys, visibleRevisions);
  const needed = keys.filter((key) => needsRows(key, visible.has(key)));
  const rowsByKey = await statementRows(run, needed, visibleRevisions, (key) => visible.has(key));
  const stored = new Map<string, StoredKey>();
  for (const [key, version] of visible) {
    stored.set(key, { visible: version, rows: rowsByKey.get(key) ?? [] });
  }
  for (const [key, rows] of rowsByKey) if (!stored.has(key)) stored.set(key, { visible: null, rows });
  return stored;
}

/**
 * What a commit has to know of some keys: where the last statement stands whole, nothing that is kept beside a visible
 * version.
 */
export const storedForCommit = (
  run: Run,
  keys: readonly string[],
  visibleRevisions: readonly number[],
): Promise<Map<string, StoredKey>> =>
  storedKeys(run, keys, visibleRevisions, (key, isVisible) => mergedTypes.has(typeOfKey(key)) || !isVisible);

async function visibleVersions(
  run: Run,
  all: readonly string[],
  visibleRevisions: readonly number[],
): Promise<Map<string, Version>> {
  const versions = new Map<string, Version>();
  for (const keys of Map.groupBy(all, (key) => placeOfKey(key).name).values()) {
    const [{ name, isNode }, type] = [placeOfKey(keys[0]!), typeOfKey(keys[0]!)];
    const query = cypherFor(isNode ? 'stored-nodes' : 'stored-relationships', name);
    for (const row of await run(query, { keys, visibleRevisions })) {
      const version = versionOf(type, row);
      versions.set(version.key, version);
    }
  }
  return versions;
}

/** The version of a row with its key and all properties of its node or relationship. */
export function versionOf(type: RecordType, row: Plain): Version {
  const properties = row['properties'] as Plain;
  return { key: String(row['key']), ...sourceOf(properties), record: recordOf(type, properties) };
}

/**
 * What is kept beside the visible versions of some keys, of visible revisions, in ascending order of revision.
 *
 * @param mayRepeat whether a record is there on which it may stand that others said the same
 */
export async function statementRows(
  run: Run,
  keys: readonly string[],
  visibleRevisions: readonly number[],
  mayRepeat: (key: string) => boolean = () => true,
): Promise<Map<string, StatementRow[]>> {
  if (keys.length === 0) return new Map();
  const rows = await run(cypherFile('statements-of-keys'), { keys, visibleRevisions });
  const repeats = (await repeatsOf(run, keys.filter(mayRepeat))).filter(({ revision }) =>
    visibleRevisions.includes(revision),
  );
  const all = [...rows.map(statementOf), ...repeats].sort((a, b) => a.revision - b.revision);
  return Map.groupBy(all, ({ key }) => key);
}

const statementOf = (row: Plain): StatementRow => ({
  ...{ key: String(row['key']), ...sourceOf(row) },
  isGone: row['isGone'] === true,
  assumed: (row['assumed'] ?? []) as string[],
  record: row['record'] === null ? null : (JSON.parse(String(row['record'])) as StoredRecord),
});

/** Who speaks in each revision that is stored now, also in one that is being loaded. */
export async function authorities(run: Run): Promise<AuthorityOf> {
  const rows = await run(cypherFile('register-revisions'));
  const ofRegister = new Set(rows.map(({ number }) => Number(number)));
  return (revision) => (ofRegister.has(revision) ? 'register' : 'import');
}

/** Records whose visible version a revision owns, of one place. */
export type OwnedKeys = {
  readonly place: KeptPlace;
  readonly keys: readonly string[];
  /** Those of them of which anything else is kept that was said. */
  readonly saidBeside: readonly string[];
};

/** The keys of all records whose visible version a revision owns, by place; relationships first. */
export async function keysOfRevision(run: Run, number: number): Promise<OwnedKeys[]> {
  const rows = [
    ...(await run(cypherFile('relationships-of-revision'), { number })),
    ...(await run(cypherFile('nodes-of-revision'), { number })),
  ];
  const byPlace = Map.groupBy(rows, (row) => row['place']);
  const keysOf = (some: readonly Plain[]) => some.map((row) => String(row['key']));
  return keptPlaces.map((place) => {
    const ofPlace = byPlace.get(place.name) ?? [];
    const saidBeside = keysOf(ofPlace.filter((row) => row['isSaidBeside'] === true));
    return { place, keys: keysOf(ofPlace), saidBeside };
  });
}

/**
 * The keys of which a revision said something that is kept beside the visible version, and how many of them it has
 * repeats on.
 */
export async function statedKeys(run: Run, number: number): Promise<{ keys: string[]; repeats: number }> {
  const rows = await run(cypherFile('statements-of-revision'), { number });
  const repeated = await repeatedKeys(run, number);
  const keys = [...new Set([...rows.map((row) => String(row['key'])), ...repeated])];
  return { keys, repeats: repeated.length };
}

const sourceOf = ({ revision, file, row }: Plain): Source => ({
  revision: Number(revision),
  file: String(file),
  row: (row ?? null) as number | null,
});
