import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { StoreFile } from './graph-thread-messages.ts';
import { isBusy } from './sqlite-problem.ts';

/** Milliseconds between two tries while another process reads or writes. */
const retryEveryMs = 50;

/** @returns whether the file was wiped within the time given */
export default async function wipe({ path, timeoutMs }: StoreFile): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    // The temporary copy that VACUUM makes must not reach the disk either.
    database.exec('PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON');
    const vacuumed = () => succeeds(() => database.exec('VACUUM'));
    const emptied = () => database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
    const marked = () => succeeds(() => database.exec('UPDATE erasure SET isWiped = 1 WHERE isWiped = 0'));
    for (const step of [vacuumed, emptied, marked]) if (!(await until(step, deadline))) return false;
    return true;
  } finally {
    database.close();
  }
}

async function until(done: () => boolean, deadline: number): Promise<boolean> {
  while (!done()) {
    if (Date.now() > deadline) return false;
    await wait(retryEveryMs);
  }
  return true;
}

/** @returns false while another process is in the way */
function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}
