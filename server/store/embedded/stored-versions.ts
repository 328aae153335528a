import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Source, Version } from '../revisions/version.ts';
import { recordFromColumns, type RecordTable } from './record-tables.ts';

/** What is stored of some keys, by key; a key of which nothing is stored is missing. */
type Lookup<T> = (keys: readonly string[]) => Map<string, T>;

/** A statement takes its keys as one JSON list. */
const inKeys = 'IN (SELECT value FROM json_each(?))';

/**
 * The visible versions of one table, for a commit that brings each key once: it finds what was stored before, so
 * where that was nothing, as in a first import, nothing is looked up.
 */
export function visibleVersions(database: DatabaseSync, table: RecordTable): Lookup<Version> {
  if (isEmpty(database, table.name)) return () => new Map();
  const columns = ['key', 'revision', 'file', 'row', ...table.columns].map((column) => `"${column}"`);
  const select = arrayStatement(
    database,
    `SELECT ${columns.join(', ')} FROM ${table.name} WHERE key ${inKeys}`,
  );
  return (keys) => {
    const versions = new Map<string, Version>();
    for (const row of rowsOf(select, keys)) {
      const [key, revision, file, line, ...values] = row;
      const source = { revision: Number(revision), file: String(file), row: line as number | null };
      versions.set(String(key), { key: String(key), ...source, record: recordFromColumns(table, values) });
    }
    return versions;
  };
}

/** The superseded versions of one table as they are before an undo, in ascending order of revision. */
export function supersededVersions(database: DatabaseSync, table: RecordTable): Lookup<Version[]> {
  if (isEmpty(database, 'superseded')) return () => new Map();
  const select = arrayStatement(
    database,
    `SELECT key, revision, file, row, record FROM superseded WHERE key ${inKeys} ORDER BY key, revision`,
  );
  return (keys) =>
    Map.groupBy(
      rowsOf(select, keys).map(([key, revision, file, row, record]) => ({
        key: String(key),
        ...{ revision: Number(revision), file: String(file), row: row as number | null },
        record: recordFromJson(table, String(record)),
      })),
      ({ key }) => key,
    );
}

/** Which revisions reasserted a key, in ascending order. */
export function reassertionsOf(database: DatabaseSync): Lookup<Source[]> {
  if (isEmpty(database, 'reassertion')) return () => new Map();
  const select = arrayStatement(
    database,
    `SELECT key, revision, file, row FROM reassertion WHERE key ${inKeys} ORDER BY key, revision`,
  );
  return (keys) => {
    const byKey = new Map<string, Source[]>();
    for (const [key, revision, file, row] of rowsOf(select, keys)) {
      const source = { revision: Number(revision), file: String(file), row: row as number | null };
      const known = byKey.get(String(key));
      if (known) known.push(source);
      else byKey.set(String(key), [source]);
    }
    return byKey;
  };
}

function recordFromJson(table: RecordTable, json: string) {
  const values = JSON.parse(json) as Readonly<Record<string, SQLOutputValue>>;
  return recordFromColumns(
    table,
    table.columns.map((column) => values[column] ?? null),
  );
}

const isEmpty = (database: DatabaseSync, table: string): boolean =>
  database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;

function arrayStatement(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

/** Rows as lists of values, which `setReturnArrays` makes of them; the types of node:sqlite know objects only. */
const rowsOf = (statement: StatementSync, keys: readonly string[]): SQLOutputValue[][] =>
  statement.all(JSON.stringify(keys)) as unknown as SQLOutputValue[][];
