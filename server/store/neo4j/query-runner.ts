import { recordKey } from '../../../contract/record-key.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { tiesAmong } from '../../../graph-queries/graphs/ties-among.ts';
import { readRows, type Query, type QueryRunner, type RunQuery } from '../../../graph-queries/query.ts';
import { queryText } from '../query-text.ts';
import { untilSteady } from '../until-steady.ts';
import { byCodePoint } from './code-points.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

type StoreState = { visibleRevisions: number[]; version: number };
/** Rows, and the store's version while all of them were read. */
type Read = { rows: Plain[]; version: number };

/** Actors whose ties are asked for in one part: a country takes a few, which the server reads side by side. */
const partActors = 8_000;

/**
 * Puts queries to Neo4j. Neo4j shows a statement what others commit while it runs; a query is therefore read between
 * two looks at the store's version, and again when they differ. All three go to the server in one round trip, with
 * the revisions that were visible when it was last looked at.
 */
export function createQueryRunner(connection: Connection, ready: () => Promise<void>): QueryRunner {
  let last: StoreState = { visibleRevisions: [], version: -1 };

  function readSteady(run: Run, name: string, parameters: Plain): Promise<Read> {
    return untilSteady(async () => {
      const { visibleRevisions, version } = last;
      const [before, rows, after] = await Promise.all([
        storeState(run),
        run(queryText(name, 'cypher'), { ...parameters, visibleRevisions }),
        storeState(run),
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
    const { rows, version } = await readParts(query.name, partsOf(query.name, parameters));
    const read = readRows(query, rows);
    return { rows: query.name === tiesAmong.name ? sortedByKey(read) : read, version };
  }

  return {
    runQuery: async (query, parameters) => (await runVersioned(query, parameters)).rows,
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

async function storeState(run: Run): Promise<StoreState> {
  const [row] = await run(cypherFile('store-state'));
  return {
    visibleRevisions: (row?.['visibleRevisions'] ?? []) as number[],
    version: Number(row?.['storeVersion'] ?? 0),
  };
}

/**
 * Ties in the order of their keys. For a country that is faster here than in the server, which would read the keys from
 * another file than the rest of the ties.
 */
function sortedByKey<T>(rows: T[]): T[] {
  const keyed = rows.map((row) => ({ row, key: recordKey(row as RecordOf<'tie'>) }));
  return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ row }) => row);
}
