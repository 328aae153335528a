import type { RecordType } from '../../../contract/records.ts';

/**
 * A network with all that is stored of it, or the answers of one actor in it: all of them, or those that one of its
 * respondents gave in one wave.
 */
export type Erasure = {
  readonly networkId: string;
  readonly actorId?: string | undefined;
  /** Of an actor. Attendance belongs to activities, and to no wave: that of `activityIds` goes. */
  readonly respondent?:
    | {
        readonly waveId: string;
        /** Under which the respondent's records stand; `null`: no role is known. */
        readonly role: string | null;
        readonly activityIds: readonly string[];
      }
    | undefined;
};

/** What was erased. */
export type Erased = {
  /** How many records, by type; those of which there was none are left out. */
  readonly erased: Partial<Record<RecordType, number>>;
  /** Their keys, in alphabetical order. */
  readonly keys: readonly string[];
  /** Numbers of the revisions that had said something of them, in order. */
  readonly revisions: readonly number[];
};

/** The only way to take something out of the store so that no undo brings it back. */
export interface RevisionEraser {
  /**
   * Erases what is stored of a network, visible or said by any revision: members, waves, responses, ties, ratings,
   * commitments, activities, attendance and the network itself; of one actor in it only what it answered: the ties it
   * reported or, where no reporter is known, that run from it, its responses, ratings and attendance. Actors of the
   * network's own that nothing names any more go too. Findings that quote what is erased keep their kind and place, and
   * lose the quotation. With a whole network go the saved views that show it. Makes another `storeVersion`; erasing
   * again what is not there is no error.
   */
  eraseRecords(erasure: Erasure): Promise<Erased>;
}
