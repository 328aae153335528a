import type { Query, QueryRunner, RunQuery } from '../../../graph-queries/query.ts';
import { queryVariant } from '../query-text.ts';
import { answersInOneState } from '../one-state.ts';
import { untilSteady } from '../until-steady.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { parsedRows, partsOf, readingInState } from './read-in-state.ts';
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

/**
 * Puts queries to Neo4j. Neo4j shows a statement what others commit while it runs; an answer is therefore read between
 * two looks at the store's version, and again when they differ. A query that belongs to no answer is one by itself: it
 * goes to the server with both looks in one round trip, and the revisions that were visible when it was last looked at.
 */
export function createQueryRunner(
  connection: Connection,
  ready: () => Promise<void>,
): QueryRunner & {
  noteWritten(): void;
  /** The state of the answer under way, which is looked at when it ends; `null`: no answer is. */
  stateToRead(): Promise<StoreState | null>;
} {
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
  const { inOneState, current, noteRead, confirm } = answersInOneState({
    now: () => shared.readAnew(),
    // Queries of one answer are put together by its state: an object of its own.
    lately: async () => ({ ...(await shared.read()) }),
    known: () => shared.known && { ...shared.known },
  });
  const readInState = readingInState(connection);

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

  async function runVersioned<Q extends Query>(query: Q, parameters: Plain) {
    await ready();
    if (changesAlone.test(query.name)) {
      noteRead();
      const rows = await connection.readOne(queryVariant(query.name, 'cypher', parameters), parameters);
      return { rows: parsedRows(query, rows), version: last.version };
    }
    const state = await current();
    if (state === null) {
      const { rows, version } = await readParts(query.name, partsOf(query.name, parameters));
      return { rows: parsedRows(query, rows), version };
    }
    const known = rowsOfState(query.name, state);
    if (known !== null) return { rows: parsedRows(query, known), version: state.version };
    const rows = await cache.getOrRead(state, query.name, parameters, noteRead, async () => {
      await confirm();
      return readInState(state, query, parameters);
    });
    return { rows, version: state.version };
  }

  return {
    runQuery: async (query, parameters) => (await runVersioned(query, parameters)).rows,
    inOneState,
    noteWritten: () => {
      shared.forget();
    },
    stateToRead: async () => {
      await ready();
      const state = await current();
      if (state === null) return null;
      noteRead();
      await confirm();
      return state;
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
