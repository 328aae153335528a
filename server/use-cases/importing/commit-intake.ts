import type { SourcedRecord } from '../../../contract/records.ts';
import type { IntakeResult } from '../../intake/intake-result.ts';
import type { OnStoring } from '../../store/ports/revision-log.ts';
import type { Dependencies } from '../dependencies.ts';

/** What is stored of an import; records may be read from disk while they are stored. */
export type IntakeToStore = Omit<IntakeResult, 'records'> & { records: Iterable<SourcedRecord> };

export type StoringWish = { importedBy: string; importId?: string; onStoring?: OnStoring | undefined };

/**
 * Stores what was read, whole or not at all.
 *
 * @param importId names one wish to import: whatever is stored under it once is not stored again
 * @returns the number of the revision
 */
export async function commitIntake(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  { title, source, hash, authority, replaces, counts, changes, findings, records }: IntakeToStore,
  { importedBy, importId, onStoring }: StoringWish,
): Promise<number> {
  const draft = { title, source, hash, authority, replaces, counts, changes, findings, onStoring };
  const imported = { importedAt: now().toISOString(), importedBy };
  const revision = await store.commitRevision({ importId, ...draft, ...imported }, records);
  return revision.number;
}
