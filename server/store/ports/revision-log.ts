import type { Finding } from '../../../contract/findings.ts';
import type { Page } from '../../../contract/paging.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { Authority, SourcedRecord } from '../../../contract/records.ts';
import type { Revision } from '../../../contract/revisions.ts';
import type { PageRequest } from './page-request.ts';

/** Imports: the only way to change records, and to take a change back. */
export interface RevisionLog {
  /**
   * Names what is stored now: another text after every commit, undo and erasure, whichever process wrote, the same text
   * otherwise, also after a restart and in any store with the same imports and undos. One cheap statement while nothing
   * changes; part of the key of every cached result.
   */
  storeVersion(): Promise<string>;
  /**
   * Stores an import whole or not at all, as one revision. What is visible of a key follows from all that revisions say
   * of it: the last record stands whole; of an actor, network or wave each field stands as it is known best, where
   * unknown and assumed values replace nothing that is known, and what the register says stands over what an import
   * says. What is stored in the parts that the draft `replaces`, and the import does not bring, goes. Importing the same
   * records twice changes nothing but the list of revisions. Committing again with an `importId` that is stored already
   * stores nothing and gives the first revision, as it is now.
   */
  commitRevision(draft: RevisionDraft, records: Iterable<SourcedRecord>): Promise<Revision>;
  /**
   * Takes a revision back: the store then holds what the other revisions alone would have left.
   *
   * @param onStoring is given what the undo is at, where it takes its time
   */
  undoRevision(number: number, onStoring?: OnStoring): Promise<Revision | null>;
  listRevisions(query: PageRequest): Promise<Page<Revision>>;
  listFindings(
    query: PageRequest & { revision: number; code?: string | undefined; about?: string | undefined },
  ): Promise<Page<Finding & { id: string }>>;
}

/**
 * What storing or undoing is at. `waiting`: another change of the store is under way, or was cut short a moment ago;
 * `clearing`: what a change that was cut short has left is deleted first. Of an import, `writing`: so many of all records;
 * `publishing`: all that was written becomes readable. Of an undo, `comparing`: for so many of the records that the import
 * brought it is known what follows without it; `hiding`: nobody reads them any more; `removing`: so many are deleted.
 */
export type Storing =
  | { stage: 'waiting' | 'clearing' | 'publishing' | 'hiding' }
  | { stage: 'writing' | 'comparing' | 'removing'; done: number; total: number };
export type OnStoring = (storing: Storing) => void;

export type RevisionDraft = {
  /** Names one wish to import: all commits of the same wish carry the same id. Not given: every commit is a new one. */
  importId?: string | undefined;
  title: string;
  source: string;
  hash: string;
  /** `import` unless said. */
  authority?: Authority | undefined;
  /** Parts of the store that the import replaces, by fields of the keys of their records. None unless said. */
  replaces?: readonly RecordScope[] | undefined;
  importedAt: string;
  importedBy: string;
  counts: Record<string, number>;
  changes: Record<string, number>;
  findings: readonly Finding[];
  /** Is given what storing is at, where it takes its time. Nothing of it is stored. */
  onStoring?: OnStoring | undefined;
};
