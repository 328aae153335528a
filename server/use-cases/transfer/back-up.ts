import { TelarProblem } from '../../../contract/problems.ts';
import type { Dependencies } from '../dependencies.ts';
import { exportStore } from './export-store.ts';
import type { StoreHeader } from './store-header.ts';
import { verifyStoreFile } from './verify-store-file.ts';

type BackingUp = Pick<Dependencies, 'store' | 'ownerKey' | 'now' | 'accounts'>;
type Options = {
  /** The file to write; an older one is replaced when the new one is complete. */
  path: string;
  version: string;
  /** Without it, whoever holds the file cannot find out which persons own schools; the key has to be kept elsewhere. */
  withOwnerKey: boolean;
  onProgress?: (done: number, total: number, label: string) => void;
};

/** How often a backup is begun again when somebody imports, undoes or erases while it is written. */
const tries = 3;

/**
 * Writes all that an installation needs to come back into one file, while it serves: the store, accounts, keys, audit
 * and the owner key. Then reads the file again from the disk and compares it with its digests.
 *
 * @throws TelarProblem `conflict`, code `store-changed`, when the store was changed during each try, `store-empty` when
 *   there is nothing to keep; `refused-import`, code `archive-damaged`, when the disk does not give back what was written
 */
export async function backUp(telar: BackingUp, options: Options): Promise<StoreHeader> {
  const { path, version, withOwnerKey, onProgress } = options;
  const write = () =>
    exportStore(telar, {
      ...{ path, version, backup: { accounts: telar.accounts, withOwnerKey } },
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  await whileUnchanged(write);
  return verifyStoreFile(path, onProgress);
}

async function whileUnchanged<T>(write: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await write();
    } catch (error) {
      const isChanged = error instanceof TelarProblem && error.code === 'store-changed';
      if (!isChanged || tried === tries) throw error;
    }
  }
}
