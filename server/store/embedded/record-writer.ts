import { addToList } from '../../../contract/add-to-list.ts';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { changesRecord, changesVersion, type KeyChange } from '../revisions/key-change.ts';
import type { StatementRow, Version } from '../revisions/version.ts';
import { columnValues, recordJson, type RecordTable } from './record-tables.ts';

/** Executes changes of one table; to be used inside a transaction. */
export type RecordWriter = {
  write(changes: readonly KeyChange[]): void;
  /** Removes visible versions of which nothing else is known. */
  remove(keys: readonly string[]): void;
};

/** Takes a revision and a JSON list of keys. */
export const removeStatements =
  'DELETE FROM statement WHERE revision = ? AND key IN (SELECT value FROM json_each(?))';

export function recordWriter(database: DatabaseSync, table: RecordTable): RecordWriter {
  const { insert, replace, transfer, remove, putRow, removeRows } = tableStatements(database, table);
  const writer: RecordWriter = {
    write(changes) {
      const removed = new Map<number, string[]>();
      for (const change of changes) {
        const { key, before, after, rowsPut, rowsRemoved } = change;
        if (after !== null && before === null) insert().run(key, ...valuesOf(table, after));
        else if (after !== null && changesRecord(change)) replace().run(...valuesOf(table, after), key);
        else if (after !== null && changesVersion(change)) {
          transfer().run(after.revision, after.file, after.row, key);
        }
        for (const revision of rowsRemoved) addToList(removed, revision, key);
        for (const row of rowsPut) putRow().run(...rowValues(table, row));
      }
      // Together: an undo may remove as many rows as there are records.
      for (const [revision, keys] of removed) removeRows().run(revision, JSON.stringify(keys));
      writer.remove(changes.flatMap(({ key, before, after }) => (before && !after ? [key] : [])));
    },
    remove(keys) {
      if (keys.length > 0) remove().run(JSON.stringify(keys));
    },
  };
  return writer;
}

function tableStatements(database: DatabaseSync, { name, columns }: RecordTable) {
  const all = ['revision', 'file', 'row', ...columns].map((column) => `"${column}"`);
  const marks = all.map(() => '?').join(', ');
  return {
    insert: prepareOnce(database, `INSERT INTO ${name} (key, ${all.join(', ')}) VALUES (?, ${marks})`),
    replace: prepareOnce(database, `UPDATE ${name} SET (${all.join(', ')}) = (${marks}) WHERE key = ?`),
    transfer: prepareOnce(database, `UPDATE ${name} SET revision = ?, file = ?, row = ? WHERE key = ?`),
    remove: prepareOnce(database, `DELETE FROM ${name} WHERE key IN (SELECT value FROM json_each(?))`),
    putRow: prepareOnce(
      database,
      `INSERT OR REPLACE INTO statement (key, revision, file, row, isGone, assumed, record)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    removeRows: prepareOnce(database, removeStatements),
  };
}

/** Prepared on first use: most changes need few statements. */
function prepareOnce(database: DatabaseSync, sql: string): () => StatementSync {
  let prepared: StatementSync | null = null;
  return () => (prepared ??= database.prepare(sql));
}

const valuesOf = (table: RecordTable, { revision, file, row, record }: Version) => [
  revision,
  file,
  row,
  ...columnValues(table, record),
];

const rowValues = (
  table: RecordTable,
  { key, revision, file, row, isGone, assumed, record }: StatementRow,
) => [
  ...[key, revision, file, row, isGone ? 1 : 0],
  assumed.length === 0 ? null : JSON.stringify(assumed),
  record && recordJson(table, record),
];
