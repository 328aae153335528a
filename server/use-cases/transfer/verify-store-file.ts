import { openStoreFile } from './store-file.ts';
import type { StoreHeader } from './store-header.ts';

/**
 * Reads a whole file as it stands on the disk and compares each part with its digest.
 *
 * @returns what the file says of itself
 * @throws TelarProblem `refused-import` at the first part that is not as it was written; `not-found` when there is no
 *   such file
 */
export async function verifyStoreFile(
  path: string,
  onProgress?: (done: number, total: number, label: string) => void,
): Promise<StoreHeader> {
  const file = await openStoreFile(path);
  try {
    await file.verify((done, total) => onProgress?.(done, total, 'Comparing the file with its digests'));
    return file.header;
  } finally {
    file.close();
  }
}
