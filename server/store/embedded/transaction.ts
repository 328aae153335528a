import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { FileGuard } from './file-guard.ts';
import { isBusy, sqliteProblem } from './sqlite-problem.ts';

/** Milliseconds between two tries to become the writer while another process is. */
const retryEveryMs = 25;

/**
 * Runs all of `work` or none of it. The writer of another process is waited for, `timeoutMs` milliseconds at most;
 * within a process transactions are to be queued.
 *
 * @param guard says whether the file is still there: what is written into one that was taken away is not acknowledged
 */
export async function transaction<T>(
  database: DatabaseSync,
  timeoutMs: number,
  work: () => T | Promise<T>,
  guard?: FileGuard,
): Promise<T> {
  try {
    guard?.check();
    await begin(database, timeoutMs);
    try {
      const result = await work();
      database.exec('COMMIT');
      guard?.check();
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  } catch (error) {
    throw sqliteProblem(error);
  }
}

async function begin(database: DatabaseSync, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await wait(retryEveryMs);
    }
  }
}
