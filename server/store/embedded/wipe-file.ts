import type { DatabaseSync } from 'node:sqlite';
import { Piscina } from 'piscina';
import { codedProblem } from '../../../contract/problems.ts';
import { deleteUpgradeCopies } from './copy-before-upgrade.ts';
import type { StoreFile } from './graph-thread-messages.ts';

/**
 * Writes the file anew without anything that was deleted, and empties its log: a search of the bytes of the folder finds
 * nothing of it any more. In a thread of its own, so that others are answered meanwhile.
 *
 * @throws TelarProblem `store-unavailable` when another process reads the file all the while
 */
export async function wipeFile(file: StoreFile): Promise<void> {
  if (await wipe(file)) return;
  throw codedProblem('erased-with-traces', {});
}

/** Wipes the file after an erasure that was cut short; where another process is in the way, the next to open it does. */
export async function finishWiping(reader: DatabaseSync, file: StoreFile): Promise<void> {
  if (reader.prepare('SELECT 1 FROM erasure WHERE isWiped = 0 LIMIT 1').get() !== undefined) await wipe(file);
}

/** @returns whether the file was wiped within the time given */
async function wipe(file: StoreFile): Promise<boolean> {
  deleteUpgradeCopies(file.path);
  const thread = new Piscina<StoreFile, boolean>({
    filename: new URL('./wipe-file-worker.ts', import.meta.url).href,
    maxThreads: 1,
  });
  try {
    return await thread.run(file);
  } finally {
    await thread.destroy();
  }
}
