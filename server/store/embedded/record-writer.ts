import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CommitPlan } from '../revisions/plan-commit.ts';
import type { UndoPlan } from '../revisions/plan-undo.ts';
import type { KeyedSource, Version } from '../revisions/version.ts';
import { columnValues, type RecordTable } from './record-tables.ts';

/** Executes plans on one table; to be used inside a transaction. */
export type RecordWriter = {
  commit(plan: CommitPlan): void;
  undo(plan: UndoPlan, undone: number): void;
};

export function recordWriter(database: DatabaseSync, table: RecordTable): RecordWriter {
  const { insert, replace, transfer, remove } = tableStatements(database, table);
  const log = logStatements(database);
  return {
    commit({ inserted, replaced, reassertions }) {
      for (const version of inserted) insert().run(version.key, ...valuesOf(table, version));
      for (const { older, newer } of replaced) {
        const { key, revision, file, row } = older;
        log.supersede().run(key, revision, file, row, columnsJson(table, older));
        replace().run(...valuesOf(table, newer), key);
      }
      for (const { key, revision, file, row } of reassertions) log.reassert().run(key, revision, file, row);
    },
    undo(plan, undone) {
      for (const [successor, versions] of Map.groupBy(plan.transferred, ({ revision }) => revision)) {
        transfer().run(JSON.stringify(versions.map(({ key }) => key)), successor);
      }
      for (const version of plan.restored) {
        replace().run(...valuesOf(table, version), version.key);
        log.removeSuperseded().run(version.key, version.revision);
      }
      if (plan.removed.length > 0) remove().run(JSON.stringify(plan.removed));
      for (const { key, ...to } of plan.transferredSuperseded) transferSuperseded(log, key, undone, to);
      for (const key of plan.removedSuperseded) log.removeSuperseded().run(key, undone);
    },
  };
}

type Log = ReturnType<typeof logStatements>;

const transferSuperseded = (log: Log, key: string, from: number, to: Omit<KeyedSource, 'key'>): void => {
  log.transferSuperseded().run(to.revision, to.file, to.row, key, from);
};

function tableStatements(database: DatabaseSync, { name, columns }: RecordTable) {
  const all = ['revision', 'file', 'row', ...columns].map((column) => `"${column}"`);
  const marks = all.map(() => '?').join(', ');
  return {
    insert: prepareOnce(database, `INSERT INTO ${name} (key, ${all.join(', ')}) VALUES (?, ${marks})`),
    replace: prepareOnce(database, `UPDATE ${name} SET (${all.join(', ')}) = (${marks}) WHERE key = ?`),
    // File and row are those of the successor's reassertion.
    transfer: prepareOnce(
      database,
      `UPDATE ${name} AS t SET (revision, file, row) = (r.revision, r.file, r.row)
       FROM json_each(?) wanted JOIN reassertion r ON r.key = wanted.value AND r.revision = ?
       WHERE t.key = wanted.value`,
    ),
    remove: prepareOnce(database, `DELETE FROM ${name} WHERE key IN (SELECT value FROM json_each(?))`),
  };
}

/** What is kept for undos: superseded versions and reassertions of all tables. */
function logStatements(database: DatabaseSync) {
  return {
    supersede: prepareOnce(
      database,
      'INSERT INTO superseded (key, revision, file, row, record) VALUES (?, ?, ?, ?, ?)',
    ),
    reassert: prepareOnce(database, 'INSERT INTO reassertion (key, revision, file, row) VALUES (?, ?, ?, ?)'),
    transferSuperseded: prepareOnce(
      database,
      'UPDATE superseded SET revision = ?, file = ?, row = ? WHERE key = ? AND revision = ?',
    ),
    removeSuperseded: prepareOnce(database, 'DELETE FROM superseded WHERE key = ? AND revision = ?'),
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

function columnsJson(table: RecordTable, { record }: Version): string {
  const values = columnValues(table, record);
  return JSON.stringify(Object.fromEntries(table.columns.map((column, i) => [column, values[i]])));
}
