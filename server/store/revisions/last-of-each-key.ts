import { recordKey } from '../../../contract/record-key.ts';
import type { SourcedRecord } from '../../../contract/records.ts';

/** Of records with the same key in one import the last counts. */
export function lastOfEachKey(records: Iterable<SourcedRecord>): Map<string, SourcedRecord> {
  const last = new Map<string, SourcedRecord>();
  for (const sourced of records) last.set(recordKey(sourced.record), sourced);
  return last;
}
