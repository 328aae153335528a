import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { RecordType, SourcedRecord } from '../../../contract/records.ts';
import { columnValues, recordTables, type RecordTable } from './record-tables.ts';

type TableStatements = {
  table: RecordTable;
  insert: StatementSync;
  read: StatementSync;
  replace: StatementSync;
};

/** Writes the records of one revision. `changed` collects the types of which anything was added or replaced. */
export type RecordWriter = {
  put(key: string, sourced: SourcedRecord): void;
  readonly changed: ReadonlySet<RecordType>;
};

/** To be used inside a transaction, with every key put at most once. */
export function recordWriter(database: DatabaseSync, revision: number): RecordWriter {
  const statementsOf = tableStatements(database);
  const keepOlder = database.prepare(
    'INSERT INTO superseded (key, revision, file, row, record) VALUES (?, ?, ?, ?, ?)',
  );
  const restate = database.prepare('INSERT INTO restated (key, revision, file, row) VALUES (?, ?, ?, ?)');
  const changed = new Set<RecordType>();

  return {
    changed,
    put(key, { record, file, row }) {
      const { table, insert, read, replace } = statementsOf(record.type);
      const values = columnValues(table, record);
      if (insert.run(key, revision, file, row, ...values).changes === 1) {
        changed.add(record.type);
        return;
      }
      const [olderRevision, olderFile, olderRow, ...older] = read.get(key) as unknown as SQLInputValue[];
      if (sameValues(table, older, values)) {
        restate.run(key, revision, file, row);
        return;
      }
      const body = JSON.stringify(Object.fromEntries(table.columns.map((column, i) => [column, older[i]])));
      keepOlder.run(key, olderRevision!, olderFile!, olderRow!, body);
      replace.run(revision, file, row, ...values, key);
      changed.add(record.type);
    },
  };
}

/** Prepared on first use: most imports bring few types. */
function tableStatements(database: DatabaseSync): (type: RecordType) => TableStatements {
  const prepared = new Map<RecordType, TableStatements>();
  return (type) => {
    const known = prepared.get(type);
    if (known) return known;
    const table = recordTables.find((candidate) => candidate.type === type)!;
    const columns = ['revision', 'file', 'row', ...table.columns].map((column) => `"${column}"`);
    const made = {
      table,
      insert: database.prepare(
        `INSERT INTO ${table.name} (key, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})
         ON CONFLICT (key) DO NOTHING`,
      ),
      read: database.prepare(`SELECT ${columns.join(', ')} FROM ${table.name} WHERE key = ?`),
      replace: replaceStatement(database, table),
    };
    made.read.setReturnArrays(true);
    prepared.set(type, made);
    return made;
  };
}

/** Takes revision, file, row, the table's columns in order, and the key of the row that they replace. */
export function replaceStatement(database: DatabaseSync, table: RecordTable): StatementSync {
  const assignments = ['revision', 'file', 'row', ...table.columns].map((column) => `"${column}" = ?`);
  return database.prepare(`UPDATE ${table.name} SET ${assignments.join(', ')} WHERE key = ?`);
}

/** Whether two rows say the same; attributes may stand in another order. */
function sameValues(table: RecordTable, stored: SQLInputValue[], told: SQLInputValue[]): boolean {
  return table.columns.every(
    (column, i) =>
      stored[i] === told[i] || (column === 'attributes' && sorted(stored[i]) === sorted(told[i])),
  );
}

function sorted(attributes: SQLInputValue | undefined): string {
  return JSON.stringify(Object.entries(JSON.parse(String(attributes)) as object).sort());
}
