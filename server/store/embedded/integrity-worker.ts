import { DatabaseSync } from 'node:sqlite';
import type { StoreFile } from './graph-thread-messages.ts';
import { sqliteCode } from './sqlite-problem.ts';

const damagedCode = 11;

/** @returns whether pages of the file are damaged */
export default function check({ path, timeoutMs }: StoreFile): boolean {
  const database = new DatabaseSync(path, { readOnly: true, timeout: timeoutMs });
  try {
    return database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok';
  } catch (error) {
    if (sqliteCode(error) === damagedCode) return true;
    throw error;
  } finally {
    database.close();
  }
}
