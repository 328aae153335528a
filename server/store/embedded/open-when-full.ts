import { DatabaseSync } from 'node:sqlite';
import { sqliteCode } from './sqlite-problem.ts';

/** Primary result codes of a disk that takes nothing more: SQLite cannot make the files that it shares a database by. */
const noRoom: readonly (number | null)[] = [10, 13];

/**
 * Opens a database on a disk that is full, to be read: with the log's index in memory, for this process alone, and
 * without a change to the disk. Writing answers that the disk is full until Telar is started with room again.
 *
 * @param error what opening it in the ordinary way failed with
 * @returns `null` when that was no full disk, or reading is not possible either
 */
export function openWhenFull(path: string, timeoutMs: number, error: unknown): DatabaseSync | null {
  if (!noRoom.includes(sqliteCode(error))) return null;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: timeoutMs, enableForeignKeyConstraints: false });
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON');
    // Reads the first page, and takes the lock.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch {
    database?.close();
    return null;
  }
}

/** Whether a database was opened by `openWhenFull`. */
export const isOpenedWhenFull = (database: DatabaseSync): boolean =>
  database.prepare('PRAGMA query_only').get()?.['query_only'] === 1;
