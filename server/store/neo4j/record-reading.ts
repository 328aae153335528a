import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { RecordReader } from '../ports/record-reader.ts';
import { compareImport, type StoredPart } from '../revisions/compare-import.ts';
import { checkReplaced, checkScope } from '../revisions/scope-keys.ts';
import { collectStatements } from '../revisions/statements-of-import.ts';
import type { Version } from '../revisions/version.ts';
import { untilSteady } from '../until-steady.ts';
import { byCodePoint } from './code-points.ts';
import type { Connection } from './connection.ts';
import { batchRows } from './record-batches.ts';
import { placeOfKey } from './record-places.ts';
import { placesOfScope, versionsInScope } from './scoped-records.ts';
import { type StoreState, storeState } from './store-state.ts';
import { authorities, storedForCommit } from './stored-versions.ts';

export function recordReading(
  connection: Connection,
  runner: { stateToRead(): Promise<StoreState | null> },
  ready: () => Promise<void>,
): RecordReader {
  return {
    async *streamRecords(scope) {
      checkScope(scope);
      await ready();
      const { visibleRevisions } = (await runner.stateToRead()) ?? (await storeState(connection));
      for await (const { key: _key, ...sourced } of inOrder(connection, scope, visibleRevisions))
        yield sourced;
    },
    async compareImport({ authority = 'import', replaces = [] }, records, mostExamples) {
      replaces.forEach(checkReplaced);
      const statements = await collectStatements(records);
      await ready();
      return untilSteady(async () => {
        const before = await storeState(connection);
        const part = await storedPart(connection, before.visibleRevisions);
        const value = await compareImport(part, authority, replaces, statements, mostExamples);
        return { value, steady: (await storeState(connection)).version === before.version };
      });
    },
  };
}

async function storedPart(connection: Connection, visibleRevisions: readonly number[]): Promise<StoredPart> {
  return {
    partKeys: batchRows,
    authorityOf: await connection.read(authorities),
    async storedKeys(_type, keys) {
      // Ties of several layers are kept in several places.
      const places = [...Map.groupBy(keys, (key) => placeOfKey(key).name).values()];
      const parts = await Promise.all(
        places.map((ofPlace) => connection.read((run) => storedForCommit(run, ofPlace, visibleRevisions))),
      );
      return new Map(parts.flatMap((part) => [...part]));
    },
    async *keysInScope(scope) {
      for (const place of placesOfScope(scope)) {
        for await (const versions of versionsInScope(connection.read, scope, place, visibleRevisions)) {
          yield versions.map(({ key }) => key);
        }
      }
    },
  };
}

/** The visible records of a scope in the order of their keys, from all the places where they are kept. */
async function* inOrder(
  { read }: Connection,
  scope: RecordScope,
  visibleRevisions: readonly number[],
): AsyncGenerator<Version> {
  const sources = placesOfScope(scope).map((place) =>
    oneByOne(versionsInScope(read, scope, place, visibleRevisions)),
  );
  const heads = new Map<AsyncGenerator<Version>, Version>();
  const advance = async (source: AsyncGenerator<Version>) => {
    const next = await source.next();
    if (next.done) heads.delete(source);
    else heads.set(source, next.value);
  };
  for (const source of sources) await advance(source);
  while (heads.size > 0) {
    const [source, version] = [...heads].reduce((first, other) =>
      byCodePoint(other[1].key, first[1].key) < 0 ? other : first,
    );
    yield version;
    await advance(source);
  }
}

async function* oneByOne<T>(parts: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const part of parts) yield* part;
}
