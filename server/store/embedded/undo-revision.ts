import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { typeOfKey } from '../../../contract/record-key.ts';
import type { RecordType } from '../../../contract/records.ts';
import { changesRecord } from '../revisions/key-change.ts';
import { mergedTypes } from '../revisions/merged-record.ts';
import { planUndo } from '../revisions/plan-undo.ts';
import type { AuthorityOf } from '../revisions/version.ts';
import { authorities } from './authorities.ts';
import { derivedSteps } from './derived-tables.ts';
import { recordTables, tableOf, type RecordTable } from './record-tables.ts';
import { recordWriter, removeStatements } from './record-writer.ts';
import { statementRows, storedKeys } from './stored-versions.ts';

/** Keys that are planned and taken back before the process answers others again. */
const yieldEvery = 2_000;

/** Undoes a revision; one that is not there or undone already changes nothing. To be run inside a transaction. */
export async function undoRevision(database: DatabaseSync, number: number): Promise<void> {
  const undone = database
    .prepare(`UPDATE revision SET state = 'undone' WHERE number = ? AND state = 'current'`)
    .run(number);
  if (undone.changes === 0) return;
  const changed = new Set<RecordType>();
  const undo: Undo = { database, number, authorityOf: authorities(database), changed };
  for (const table of recordTables) {
    const undoOwned = ownedUndoer(undo, table);
    for (const keys of ownedKeys(database, table, number)) {
      undoOwned(keys);
      await yieldToOthers();
    }
  }
  const removeSame = sameRemover(database, number);
  for (const part of statedKeys(database, number)) {
    const [same, others] = partition(part);
    removeSame(same);
    for (const [type, keys] of Map.groupBy(others, typeOfKey)) {
      keysUndoer(undo, tableOf(type))(keys);
    }
    await yieldToOthers();
  }
  for (const _ of derivedSteps(database, changed)) await yieldToOthers();
}

type Undo = {
  readonly database: DatabaseSync;
  /** Of the undone revision. */
  readonly number: number;
  readonly authorityOf: AuthorityOf;
  /** Gets the types of which anything visible changes. */
  readonly changed: Set<RecordType>;
};

/** Takes back keys whose visible version the undone revision owns. Most are known from nowhere else, and just go. */
function ownedUndoer(undo: Undo, table: RecordTable): (keys: readonly string[]) => void {
  const { database, changed } = undo;
  const rows = statementRows(database, table);
  const writer = recordWriter(database, table);
  const undoKeys = keysUndoer(undo, table);
  return (keys) => {
    const stated = rows(keys);
    const alone = keys.filter((key) => !stated.has(key));
    writer.remove(alone);
    if (alone.length > 0) changed.add(table.type);
    if (stated.size > 0) undoKeys([...stated.keys()]);
  };
}

/** Plans and executes the undo for some keys. */
function keysUndoer(
  { database, number, authorityOf, changed }: Undo,
  table: RecordTable,
): (keys: readonly string[]) => void {
  const stored = storedKeys(database, table);
  const writer = recordWriter(database, table);
  return (keys) => {
    const plan = planUndo(number, stored(keys), authorityOf);
    writer.write(plan);
    if (plan.some(changesRecord)) changed.add(table.type);
  };
}

/** The keys whose visible version a revision owns. Taking them back while they are read does not disturb the order. */
export function* ownedKeys(database: DatabaseSync, table: RecordTable, number: number): Generator<string[]> {
  const select = database.prepare(
    `SELECT rowid AS place, key FROM ${table.name} WHERE revision = ? AND rowid > ? ORDER BY rowid LIMIT ${yieldEvery}`,
  );
  for (let after = 0; ;) {
    const rows = select.all(number, after);
    if (rows.length === 0) return;
    after = Number(rows.at(-1)!['place']);
    yield rows.map((row) => String(row['key']));
  }
}

type Stated = { key: string; isSame: boolean };

/** The keys of which a revision said something that is kept beside the visible version; `isSame`: the same as before. */
export function* statedKeys(database: DatabaseSync, number: number): Generator<Stated[]> {
  const select = database.prepare(
    `SELECT key, record IS NULL AND assumed IS NULL AND isGone = 0 AS isSame FROM statement
     WHERE revision = ? AND key > ? ORDER BY key LIMIT ${yieldEvery}`,
  );
  for (let after = ''; ;) {
    const stated = select.all(number, after).map((row) => ({
      key: String(row['key']),
      isSame: row['isSame'] === 1,
    }));
    if (stated.length === 0) return;
    after = stated.at(-1)!.key;
    yield stated;
  }
}

/**
 * Keys from whose chain a statement can just be taken out, and the others. Where the last statement stands whole,
 * nothing follows from one that said the same as the one before.
 */
function partition(stated: readonly Stated[]): [same: string[], others: string[]] {
  const isFree = ({ key, isSame }: Stated) => isSame && !mergedTypes.has(typeOfKey(key));
  const keysOf = (some: readonly Stated[]) => some.map(({ key }) => key);
  return [keysOf(stated.filter(isFree)), keysOf(stated.filter((one) => !isFree(one)))];
}

function sameRemover(database: DatabaseSync, number: number): (keys: readonly string[]) => void {
  const remove = database.prepare(removeStatements);
  return (keys) => {
    if (keys.length > 0) remove.run(number, JSON.stringify(keys));
  };
}
