import type { Finding } from '../../../contract/findings.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import type { Revision } from '../../../contract/revisions.ts';
import type { RevisionDraft } from './revision-log.ts';
import type { WholeSurvey } from './survey-store.ts';
import type { NewView } from './view-store.ts';

/** A revision as it is to be kept outside the store: all of its draft but the findings, its number and its state. */
export type ArchivedRevision = Omit<RevisionDraft, 'findings'> & Pick<Revision, 'number' | 'state'>;

/** What one revision said of a key; `record` is `null` where it said that the record is gone. */
export type ArchivedStatement = {
  readonly key: string;
  readonly record: StoredRecord | null;
  readonly file: string;
  readonly row: number | null;
  readonly assumed: readonly string[];
};

/** A revision with all that belongs to it. */
export type WholeRevision = {
  readonly revision: ArchivedRevision;
  readonly findings: readonly Finding[];
  /** Read once, in order, before the next revision is. */
  readonly statements: AsyncIterable<ArchivedStatement>;
};

/** Everything that a store holds. Lists are read while they are iterated: a whole country never stands in memory. */
export type WholeStore = {
  /** In the order of their numbers, from 1 on without a gap. */
  readonly revisions: AsyncIterable<WholeRevision>;
  readonly views: AsyncIterable<NewView>;
  readonly surveys: AsyncIterable<WholeSurvey>;
  /** How often something was erased; what it was is nowhere written. */
  readonly erasures: number;
};

/** The whole store out and in: revisions with all that they said, so that each can still be undone. */
export interface RevisionArchive {
  /** `null`: there is no revision of this number. */
  readRevision(number: number): Promise<ArchivedRevision | null>;
  /** All that a revision said, in the order of the keys; nothing, of one that is undone. */
  streamStatements(number: number): AsyncIterable<ArchivedStatement>;
  countErasures(): Promise<number>;
  /**
   * Stores a whole store in this one, which must be empty: all of it or nothing, also when the process is killed. The
   * store then answers as the one that it was read from, has its `storeVersion`, and undoes each revision as that one.
   *
   * @throws TelarProblem `conflict`, code `store-not-empty`, when anything is stored already, an undone revision too
   * @throws whatever a list of `whole` throws; nothing is stored then
   */
  restoreStore(whole: WholeStore): Promise<void>;
}
