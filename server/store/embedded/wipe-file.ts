import { Piscina } from 'piscina';
import { TelarProblem } from '../../../contract/problems.ts';
import type { StoreFile } from './graph-thread-messages.ts';

/**
 * Writes the file anew without anything that was deleted, and empties its log: a search of the bytes of the folder finds
 * nothing of it any more. In a thread of its own, so that others are answered meanwhile.
 *
 * @throws TelarProblem `store-unavailable` when another process reads the file all the while
 */
export async function wipeFile(file: StoreFile): Promise<void> {
  const thread = new Piscina<StoreFile, boolean>({
    filename: new URL('./wipe-file-worker.ts', import.meta.url).href,
    maxThreads: 1,
  });
  try {
    if (await thread.run(file)) return;
  } finally {
    await thread.destroy();
  }
  throw new TelarProblem(
    'store-unavailable',
    'What was to be erased is gone from the store, but another program holds its file, which may still contain traces. Stop that program and erase again.',
  );
}
