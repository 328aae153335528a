import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** Tries while another connection still reads an older state, 25 ms apart. */
const mostTries = 200;

/**
 * Moves the write-ahead log into the file and empties it, so that it holds nothing of what was taken away. Outside a
 * transaction.
 *
 * @returns false when another connection goes on reading an older state
 */
export async function emptyLog(database: DatabaseSync): Promise<boolean> {
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let tried = 0; tried < mostTries; tried++) {
    if (Number(checkpoint.get()?.['busy']) === 0) return true;
    await wait(25);
  }
  return false;
}
