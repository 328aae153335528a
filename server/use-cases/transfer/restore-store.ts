import type { WholeRevision, WholeStore } from '../../store/ports/revision-archive.ts';
import type { Dependencies } from '../dependencies.ts';
import { ownerKeyFingerprint } from './owner-key-fingerprint.ts';
import { type BackupTarget, restoreBackupParts } from './restore-backup-parts.ts';
import { openStoreFile, type StoreFile } from './store-file.ts';
import type { StoreHeader } from './store-header.ts';
import { partLines, partNames } from './store-parts.ts';

type Options = {
  path: string;
  /** Where accounts and the owner key of a backup go; without it they are left where they are. */
  target?: BackupTarget;
  onProgress?: (done: number, total: number, label: string) => void;
};

/** What was restored; `needsOwnerKey`: owners in it have ids that this installation would not give them again. */
export type Restored = {
  readonly header: StoreHeader;
  readonly needsOwnerKey: boolean;
  /** Name of the file with the owner key that was here before, where the one of the backup took its place. */
  readonly formerKey?: string;
};

/**
 * Makes an empty store equal to the one that a file was written from, on either engine: the same answers, the same
 * `storeVersion`, the same undos. The whole file is compared with its digests before anything is written, and either all
 * of it is stored or nothing, also when the process is killed. Of a backup, owner key and accounts come first: a restore
 * that was killed after them is simply run again.
 *
 * @throws TelarProblem `refused-import` when the file is damaged, cut short, of another version or something else;
 *   `conflict`, code `store-not-empty`, or `accounts-not-empty`; `not-found` when there is no such file
 */
export async function restoreStore(
  { store, ownerKey }: Pick<Dependencies, 'store' | 'ownerKey'>,
  { path, target, onProgress }: Options,
): Promise<Restored> {
  const file = await openStoreFile(path);
  try {
    const { header } = file;
    await file.verify((done, total) => onProgress?.(done, total, 'Comparing the file with its digests'));
    const isPlaced = target !== undefined && header.backup !== undefined;
    const placed = isPlaced ? await restoreBackupParts(file, { store, target }) : {};
    await store.restoreStore(wholeStoreOf(file, onProgress));
    const { ownerKey: placedKey } = placed;
    // What stands in the store was made with the key that the file names; where none was, the key that is here holds.
    if (placedKey !== undefined) await store.noteOwnerKeyMark(ownerKeyFingerprint(placedKey));
    else if (header.counts.naturalOwners > 0) await store.noteOwnerKeyMark(header.ownerKey);
    const hasOtherKey = header.ownerKey !== ownerKeyFingerprint(placed.ownerKey ?? ownerKey);
    return {
      ...{ header, needsOwnerKey: header.counts.naturalOwners > 0 && hasOtherKey },
      ...(placed.formerKey === undefined ? {} : { formerKey: placed.formerKey }),
    };
  } finally {
    file.close();
  }
}

function wholeStoreOf(file: StoreFile, onProgress: Options['onProgress']): WholeStore {
  const { erasures, counts } = file.header;
  async function* revisions(): AsyncGenerator<WholeRevision> {
    for await (const line of file.read(partNames.revisions, partLines.revision)) {
      const { number, importId, ...revision } = line;
      onProgress?.(number - 1, counts.revisions, revision.title);
      const findings = [];
      for await (const finding of file.read(partNames.findings(number), partLines.finding))
        findings.push(finding);
      yield {
        revision: { ...revision, number, importId: importId ?? undefined },
        findings,
        statements: file.read(partNames.statements(number), partLines.statement),
      };
    }
  }
  return {
    revisions: revisions(),
    views: file.read(partNames.views, partLines.view),
    surveys: file.read(partNames.surveys, partLines.survey),
    erasures,
  };
}
