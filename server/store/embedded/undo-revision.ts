import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { RecordType } from '../../../contract/records.ts';
import { planUndo, type KeyVersions } from '../revisions/plan-undo.ts';
import { refreshDerived } from './derived-tables.ts';
import { recordTables, tableOf, type RecordTable } from './record-tables.ts';
import { recordWriter } from './record-writer.ts';
import { reassertionsOf, supersededVersions } from './stored-versions.ts';

type Row = Record<string, SQLOutputValue>;

/** Keys that are planned and taken back before the process answers others again. */
const yieldEvery = 2_000;

/** Undoes a revision; one that is not there or undone already changes nothing. To be run inside a transaction. */
export async function undoRevision(database: DatabaseSync, number: number): Promise<void> {
  const undone = database
    .prepare(`UPDATE revision SET state = 'undone' WHERE number = ? AND state = 'current'`)
    .run(number);
  if (undone.changes === 0) return;
  database.prepare('DELETE FROM reassertion WHERE revision = ?').run(number);
  const changed = new Set<RecordType>();
  for (const table of recordTables) {
    const undoPart = partUndoer(database, table, number);
    for (const part of ownedKeys(database, table, number)) {
      undoPart(part.map((key) => [key, number]));
      changed.add(table.type);
      await yieldToOthers();
    }
  }
  for (const part of supersededKeys(database, number)) {
    for (const [type, keys] of Map.groupBy(part, typeOfKey)) {
      const table = tableOf(type);
      partUndoer(database, table, number)(ownersOf(database, table, keys));
    }
    await yieldToOthers();
  }
  refreshDerived(database, changed);
}

/** Plans and executes the undo for some keys, each given with the revision that owns its visible version. */
function partUndoer(database: DatabaseSync, table: RecordTable, undone: number) {
  const superseded = supersededVersions(database, table);
  const reassertions = reassertionsOf(database);
  const writer = recordWriter(database, table);
  return (owners: readonly (readonly [string, number | null])[]): void => {
    const keys = owners.map(([key]) => key);
    const [older, again] = [superseded(keys), reassertions(keys)];
    const versions = owners.map(([key, owner]): [string, KeyVersions] => [
      key,
      { owner, superseded: older.get(key) ?? [], reassertions: again.get(key) ?? [] },
    ]);
    writer.undo(planUndo(undone, new Map(versions)), undone);
  };
}

/** The keys whose visible version a revision owns. Taking them back while they are read does not disturb the order. */
function* ownedKeys(database: DatabaseSync, table: RecordTable, number: number): Generator<string[]> {
  const select = database.prepare(
    `SELECT rowid AS place, key FROM ${table.name} WHERE revision = ? AND rowid > ? ORDER BY rowid LIMIT ${yieldEvery}`,
  );
  for (let after = 0; ;) {
    const rows: Row[] = select.all(number, after);
    if (rows.length === 0) return;
    after = Number(rows.at(-1)!['place']);
    yield rows.map((row) => String(row['key']));
  }
}

/** The keys of which a later revision replaced the version of this one. */
function* supersededKeys(database: DatabaseSync, number: number): Generator<string[]> {
  const select = database.prepare(
    `SELECT key FROM superseded WHERE revision = ? AND key > ? ORDER BY key LIMIT ${yieldEvery}`,
  );
  for (let after = ''; ;) {
    const keys: string[] = select.all(number, after).map(({ key }) => String(key));
    if (keys.length === 0) return;
    after = keys.at(-1)!;
    yield keys;
  }
}

function ownersOf(database: DatabaseSync, table: RecordTable, keys: readonly string[]) {
  const rows = database
    .prepare(
      `SELECT wanted.value AS key, t.revision AS owner
       FROM json_each(?) wanted LEFT JOIN ${table.name} t ON t.key = wanted.value`,
    )
    .all(JSON.stringify(keys));
  return rows.map(({ key, owner }) => [String(key), owner === null ? null : Number(owner)] as const);
}

/** A record's key is a JSON list that begins with its type. */
const typeOfKey = (key: string): RecordType => (JSON.parse(key) as [RecordType])[0];
