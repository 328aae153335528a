import type { RecordChange, RecordChanges } from '../../../contract/imports.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { RevisionDraft } from './revision-log.ts';

/** Records as they are stored, and what an import would do to them. */
export interface RecordReader {
  /** The visible records of a part of the store, in the order of their keys, a few at a time. */
  streamRecords(scope: RecordScope): AsyncIterable<SourcedRecord & { revision: number }>;
  /**
   * What a commit of the same would do, without doing it.
   *
   * @returns counts by type of record, types in alphabetical order; at most `mostExamples` of what changes or goes
   */
  compareImport(
    draft: Pick<RevisionDraft, 'authority' | 'replaces'>,
    records: Iterable<SourcedRecord>,
    mostExamples: number,
  ): Promise<{ changes: RecordChanges[]; examples: RecordChange[] }>;
}
