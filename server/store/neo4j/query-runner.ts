import { recordKey } from '../../../contract/record-key.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { tiesAmong } from '../../../graph-queries/graphs/ties-among.ts';
import { readRows, type Query, type QueryRunner, type RunQuery } from '../../../graph-queries/query.ts';
import { queryVariant } from '../query-text.ts';
import { answersInOneState } from '../one-state.ts';
import { untilSteady } from '../until-steady.ts';
import { answerReading } from './answer-reading.ts';
import { byCodePoint } from './code-points.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { RowCache } from './row-cache.ts';
import { SharedLook } from './shared-look.ts';
import { newestState, rowsOfState, stateWithin, type StoreState } from './store-state.ts';

/** Rows, and the store's version while all of them were read. */
type Read = { rows: Plain[]; version: number };

/**
 * Queries about what changes without an import (surveys, views, what a process notes of itself), and the one that looks
 * whether there was one: they are never kept.
 */
const changesAlone = /^(surveys|views|installation)\/|^revisions\/change-count$/;

/** Actors whose ties are asked for in one part: a country takes a few, which the server reads side by side. */
const partActors = 8_000;

/**
 * Puts queries to Neo4j. Neo4j shows a statement what others commit while it runs; an answer is therefore read between
 * two looks at the store's version, and again when they differ. A query that belongs to no answer is one by itself: it
 * goes to the server with both looks in one round trip, and the revisions that were visible when it was last looked at.
 */
export function createQueryRunner(
  connection: Connection,
  ready: () => Promise<void>,
): QueryRunner & { noteWritten(): void; countRead<T>(read: () => Promise<T>): Promise<T> } {
  const cache = new RowCache();
  let last: StoreState = { visibleRevisions: [], version: -1, registerYears: [] };
  const look = async (): Promise<StoreState> => {
    await ready();
    const begun = performance.now();
    const state = await newestState(connection);
    cache.noteLook(state, begun);
    return state;
  };
  const shared = new SharedLook(look);
  const { inOneState, current, noteRead } = answersInOneState(
    () => shared.readAnew(),
    () => shared.read(),
  );
  const readInAnswer = answerReading(connection);

  function readSteady(run: Run, name: string, parameters: Plain): Promise<Read> {
    return untilSteady(async () => {
      const { visibleRevisions, version } = last;
      const [before, rows, after] = await Promise.all([
        stateWithin(run),
        run(queryVariant(name, 'cypher', parameters), { ...parameters, visibleRevisions }),
        stateWithin(run),
      ]);
      last = after;
      const steady = before.version === after.version && version === after.version;
      return { value: { rows, version: after.version }, steady };
    });
  }

  /** The parts of one query's answer, side by side and of one version. */
  function readParts(name: string, parts: Plain[]): Promise<Read> {
    return untilSteady(async () => {
      const read = await Promise.all(
        parts.map((parameters) => connection.read((run) => readSteady(run, name, parameters))),
      );
      const { version } = read[0]!;
      const value = { rows: read.flatMap(({ rows }) => rows), version };
      return { value, steady: read.every((part) => part.version === version) };
    });
  }

  /** The rows of a query in an answer that others have begun, and look at when it ends. */
  async function readWithin(state: StoreState, name: string, parts: Plain[]): Promise<Plain[]> {
    const text = queryVariant(name, 'cypher', parts[0]!);
    if (parts.length === 1) return readInAnswer(state, text, parts[0]!);
    // Many ties are read side by side.
    const { visibleRevisions } = state;
    const read = (parameters: Plain) =>
      connection.read((run) => run(text, { ...parameters, visibleRevisions }));
    return (await Promise.all(parts.map(read))).flat();
  }

  async function runVersioned<Q extends Query>(query: Q, parameters: Plain) {
    await ready();
    const parts = partsOf(query.name, parameters);
    const parsed = (rows: Plain[]) => {
      const read = readRows(query, rows);
      return query.name === tiesAmong.name ? sortedByKey(read) : read;
    };
    if (changesAlone.test(query.name)) {
      noteRead();
      const rows = await connection.readOne(queryVariant(query.name, 'cypher', parameters), parameters);
      return { rows: parsed(rows), version: last.version };
    }
    const state = await current();
    if (state === null) {
      const { rows, version } = await cache.countRead(() => readParts(query.name, parts));
      return { rows: parsed(rows), version };
    }
    const known = rowsOfState(query.name, state);
    if (known !== null) return { rows: parsed(known), version: state.version };
    const rows = await cache.getOrRead(state, query.name, parameters, noteRead, async () =>
      parsed(await readWithin(state, query.name, parts)),
    );
    return { rows, version: state.version };
  }

  return {
    runQuery: async (query, parameters) => (await runVersioned(query, parameters)).rows,
    inOneState,
    countRead: (read) => cache.countRead(read),
    noteWritten: () => {
      shared.forget();
    },
    changes: async () => {
      const state = await (current() ?? look());
      // Whoever asks for the version is given what others have computed under it, perhaps across a change: it is looked
      // at again when the answer ends.
      noteRead();
      return state.version;
    },
    inOneVersion: (work) =>
      untilSteady(async () => {
        const versions = new Set<number>();
        const runQuery: RunQuery = async (query, parameters) => {
          const { rows, version } = await runVersioned(query, parameters);
          versions.add(version);
          return rows;
        };
        return { value: await work(runQuery), steady: versions.size <= 1 };
      }),
  };
}

/** A query in the parts in which it is put: ties by the actors they leave, all else whole. */
function partsOf(name: string, parameters: Plain): Plain[] {
  if (name !== tiesAmong.name) return [parameters];
  const ids = parameters['ids'] as string[];
  const parts = Math.max(1, Math.ceil(ids.length / partActors));
  const size = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...parameters,
    from: ids.slice(part * size, (part + 1) * size),
  }));
}

/**
 * Ties in the order of their keys. For a country that is faster here than in the server, which would read the keys from
 * another file than the rest of the ties.
 */
function sortedByKey<T>(rows: T[]): T[] {
  const keyed = rows.map((row) => ({ row, key: recordKey(row as RecordOf<'tie'>) }));
  return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ row }) => row);
}
