import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { isBusy, sqliteProblem } from './sqlite-problem.ts';

/** Milliseconds between two tries to become the writer while another process is. */
const betweenTries = 25;

/**
 * Runs all of `work` or none of it. The writer of another process is waited for, `patience` milliseconds at most;
 * within a process see `oneAtATime`.
 */
export async function transaction<T>(
  database: DatabaseSync,
  patience: number,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    await begin(database, patience);
    try {
      const result = await work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  } catch (error) {
    throw sqliteProblem(error);
  }
}

async function begin(database: DatabaseSync, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await wait(betweenTries);
    }
  }
}

/** Queues tasks: each starts when the one before has ended, well or badly. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
