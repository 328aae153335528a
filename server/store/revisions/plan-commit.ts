import type { RecordType, SourcedRecord } from '../../../contract/records.ts';
import { sameRecord } from './same-record.ts';
import type { KeyedSource, Version } from './version.ts';

/** What storing some records of a revision does. */
export type CommitPlan = {
  /** Versions whose key is not stored yet. */
  readonly inserted: Version[];
  /** Versions stored with other values: `older` is kept aside as superseded, `newer` is visible from now on. */
  readonly replaced: { older: Version; newer: Version }[];
  /** Records stored with the same values already: the first revision that brought them stays their owner. */
  readonly reassertions: KeyedSource[];
  /** Types of which the revision inserts or replaces anything, in this call or in an earlier one. */
  readonly changed: Set<RecordType>;
};

/**
 * Plans some records of a revision; the plans of parts of an import add up to the plan of the whole.
 *
 * @param visible the visible version of each of these keys that is stored. A version of `revision` itself was written
 *   by an earlier run of the same plan and is left as it is, so that a plan may be made and executed again.
 * @param records by key, each key once
 */
export function planCommit(
  revision: number,
  visible: ReadonlyMap<string, Version>,
  records: Iterable<readonly [string, SourcedRecord]>,
): CommitPlan {
  const plan: CommitPlan = { inserted: [], replaced: [], reassertions: [], changed: new Set() };
  for (const [key, { record, file, row }] of records) {
    const older = visible.get(key);
    if (older === undefined) plan.inserted.push({ key, revision, file, row, record });
    else if (older.revision !== revision) {
      if (sameRecord(older.record, record)) {
        plan.reassertions.push({ key, revision, file, row });
        continue;
      }
      plan.replaced.push({ older, newer: { key, revision, file, row, record } });
    }
    plan.changed.add(record.type);
  }
  return plan;
}
