import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { RecordType } from '../../../contract/records.ts';
import { refreshDerived } from './derived-tables.ts';
import { recordTables, type RecordTable } from './record-tables.ts';
import { replaceStatement } from './record-writer.ts';

/**
 * Takes a revision back, inside a transaction. What only it told goes; what it replaced returns; what a later
 * revision told again just so keeps standing as that revision's.
 */
export function undoRevision(database: DatabaseSync, number: number): void {
  const undone = database
    .prepare(`UPDATE revision SET state = 'undone' WHERE number = ? AND state = 'current'`)
    .run(number);
  if (undone.changes === 0) return;
  database.prepare('DELETE FROM restated WHERE revision = ?').run(number);
  const changed = new Set<RecordType>();
  for (const table of recordTables) {
    handDownReplaced(database, table, number);
    if (takeBack(database, table, number)) changed.add(table.type);
  }
  database.prepare('DELETE FROM superseded WHERE revision = ?').run(number);
  refreshDerived(database, changed);
}

/** Versions of the revision that a later one has replaced: those told again in between become the reteller's. */
function handDownReplaced(database: DatabaseSync, table: RecordTable, number: number): void {
  database
    .prepare(
      `UPDATE superseded AS s SET (revision, file, row) = (r.revision, r.file, r.row)
       FROM ${table.name} t, restated r
       WHERE s.revision = $number AND t.key = s.key AND r.key = s.key
         AND r.revision = (
           SELECT min(later.revision) FROM restated later
           WHERE later.key = s.key AND later.revision > $number AND later.revision < coalesce(
             (SELECT min(next.revision) FROM superseded next WHERE next.key = s.key AND next.revision > $number),
             t.revision))`,
    )
    .run({ number });
}

/** Records as the revision left them: handed down, replaced by their older version, or removed. */
function takeBack(database: DatabaseSync, table: RecordTable, number: number): boolean {
  const handedDown = database
    .prepare(
      `UPDATE ${table.name} AS t SET (revision, file, row) = (r.revision, r.file, r.row)
       FROM restated r
       WHERE t.revision = $number AND r.key = t.key
         AND r.revision = (
           SELECT min(later.revision) FROM restated later WHERE later.key = t.key AND later.revision > $number)`,
    )
    .run({ number });
  const returned = returnOlder(database, table, number);
  const removed = database.prepare(`DELETE FROM ${table.name} WHERE revision = ?`).run(number);
  return Number(handedDown.changes) + returned + Number(removed.changes) > 0;
}

function returnOlder(database: DatabaseSync, table: RecordTable, number: number): number {
  const older = database
    .prepare(
      `SELECT s.* FROM ${table.name} t JOIN superseded s ON s.key = t.key
       WHERE t.revision = $number
         AND s.revision = (SELECT max(revision) FROM superseded WHERE key = t.key)`,
    )
    .all({ number });
  const replace = replaceStatement(database, table);
  const forget = database.prepare('DELETE FROM superseded WHERE key = ? AND revision = ?');
  for (const { key, revision, file, row, record } of older as Record<string, SQLInputValue>[]) {
    const values = JSON.parse(String(record)) as Record<string, SQLInputValue>;
    replace.run(revision!, file!, row!, ...table.columns.map((column) => values[column] ?? null), key!);
    forget.run(key!, revision!);
  }
  return older.length;
}
