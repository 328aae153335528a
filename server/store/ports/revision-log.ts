import type { Finding } from '../../../contract/findings.ts';
import type { Page } from '../../../contract/paging.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { Revision } from '../../../contract/revisions.ts';
import type { PageRequest } from './page-request.ts';

/** Imports: the only way to change records, and to take a change back. */
export interface RevisionLog {
  /**
   * Names what is stored now: another text after every commit and undo, whichever process wrote, the same text
   * otherwise, also after a restart and in any store with the same imports and undos. One cheap statement while nothing
   * changes; part of the key of every cached result.
   */
  storeVersion(): Promise<string>;
  /**
   * Stores an import whole or not at all, as one revision. A record whose key is already stored replaces the older
   * one, which an undo brings back. Importing the same records twice changes nothing but the list of revisions.
   * Committing again with an `importId` that is stored already stores nothing and gives the first revision, as it is now.
   */
  commitRevision(draft: RevisionDraft, records: Iterable<SourcedRecord>): Promise<Revision>;
  /** Takes a revision back: what it brought goes, what it replaced returns. Later revisions stay. */
  undoRevision(number: number): Promise<Revision | null>;
  listRevisions(query: PageRequest): Promise<Page<Revision>>;
  listFindings(
    query: PageRequest & { revision: number; code?: string | undefined; about?: string | undefined },
  ): Promise<Page<Finding & { id: string }>>;
}

export type RevisionDraft = {
  /** Names one wish to import: all commits of the same wish carry the same id. Not given: every commit is a new one. */
  importId?: string | undefined;
  title: string;
  source: string;
  hash: string;
  importedAt: string;
  importedBy: string;
  counts: Record<string, number>;
  changes: Record<string, number>;
  findings: readonly Finding[];
};
