import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { mergedTypes } from '../revisions/merged-record.ts';
import type { StatementRow, StoredKey, Version } from '../revisions/version.ts';
import { recordFromColumns, recordFromJson, type RecordTable } from './record-tables.ts';

/** What is stored of some keys, by key; a key of which nothing is stored is missing. */
export type Lookup<T> = (keys: readonly string[]) => Map<string, T>;

/** A statement takes its keys as one JSON list. */
const inKeys = 'IN (SELECT value FROM json_each(?))';

/**
 * All that is stored of keys of one table, for a change that comes to each key once: it finds what was stored before,
 * so where that was nothing, as in a first import, nothing is looked up.
 */
export function storedKeys(database: DatabaseSync, table: RecordTable): Lookup<StoredKey> {
  return lookupStored(database, table, () => true);
}

/**
 * What a commit has to know of keys of one table: where the last statement stands whole, nothing that is kept beside
 * a visible version.
 */
export function storedForCommit(database: DatabaseSync, table: RecordTable): Lookup<StoredKey> {
  const isMerged = mergedTypes.has(table.type);
  return lookupStored(database, table, (isVisible) => isMerged || !isVisible);
}

function lookupStored(
  database: DatabaseSync,
  table: RecordTable,
  needsRows: (isVisible: boolean) => boolean,
): Lookup<StoredKey> {
  const [visible, rows] = [visibleVersions(database, table), statementRows(database, table)];
  return (keys) => {
    const versionByKey = visible(keys);
    const rowsByKey = rows(keys.filter((key) => needsRows(versionByKey.has(key))));
    const stored = new Map<string, StoredKey>();
    for (const [key, version] of versionByKey) {
      stored.set(key, { visible: version, rows: rowsByKey.get(key) ?? [] });
    }
    for (const [key, ofKey] of rowsByKey) {
      if (!stored.has(key)) stored.set(key, { visible: null, rows: ofKey });
    }
    return stored;
  };
}

/** The columns of a table that `versionOf` reads, in its order. */
export const versionColumns = (table: RecordTable): string =>
  ['key', 'revision', 'file', 'row', ...table.columns].map((column) => `"${column}"`).join(', ');

export function versionOf(table: RecordTable, values: readonly SQLOutputValue[]): Version {
  const [key, revision, file, row, ...columns] = values;
  const source = {
    key: String(key),
    revision: Number(revision),
    file: String(file),
    row: row as number | null,
  };
  return { ...source, record: recordFromColumns(table, columns) };
}

function visibleVersions(database: DatabaseSync, table: RecordTable): Lookup<Version> {
  if (isEmpty(database, table.name)) return () => new Map();
  const select = arrayStatement(
    database,
    `SELECT ${versionColumns(table)} FROM ${table.name} WHERE key ${inKeys}`,
  );
  return (keys) =>
    new Map(
      rowsOf(select, JSON.stringify(keys)).map((row) => {
        const version = versionOf(table, row);
        return [version.key, version];
      }),
    );
}

/** What is kept beside the visible versions of one table, in ascending order of revision. */
export function statementRows(database: DatabaseSync, table: RecordTable): Lookup<StatementRow[]> {
  if (isEmpty(database, 'statement')) return () => new Map();
  const select = arrayStatement(
    database,
    `SELECT key, revision, file, row, isGone, assumed, record FROM statement WHERE key ${inKeys}
     ORDER BY key, revision`,
  );
  return (keys) =>
    Map.groupBy(
      rowsOf(select, JSON.stringify(keys)).map((row) => statementOf(table, row)),
      ({ key }) => key,
    );
}

function statementOf(
  table: RecordTable,
  [key, revision, file, row, isGone, assumed, record]: readonly SQLOutputValue[],
): StatementRow {
  return {
    ...{ key: String(key), revision: Number(revision), file: String(file), row: row as number | null },
    isGone: isGone === 1,
    assumed: assumed === null ? [] : (JSON.parse(String(assumed)) as string[]),
    record: record === null ? null : recordFromJson(table, String(record)),
  };
}

const isEmpty = (database: DatabaseSync, table: string): boolean =>
  database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;

export function arrayStatement(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

/** Rows as lists of values, which `setReturnArrays` makes of them; the types of node:sqlite know objects only. */
export const rowsOf = (statement: StatementSync, ...parameters: SQLInputValue[]): SQLOutputValue[][] =>
  statement.all(...parameters) as unknown as SQLOutputValue[][];
