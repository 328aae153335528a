import type { SourcedRecord } from '../../../contract/records.ts';
import { keyChange, type KeyChange } from './key-change.ts';
import { chainOf, isSame, nothingStored, storedKeyOf } from './stored-key.ts';
import type { AuthorityOf, Statement, StoredKey } from './version.ts';

/** What an import says of one key; `null`: it is gone, because the import replaces the part that it was in. */
export type Said = readonly [key: string, said: SourcedRecord | null];

/**
 * Plans what storing some keys of a revision does; the plans of parts of an import add up to the plan of the whole.
 * What `revision` itself said in an earlier run of the same plan is said again, so that a plan may be made and executed
 * twice.
 *
 * @param stored what is stored of these keys; a key of which nothing is stored may be missing
 * @param said each key once
 * @returns a change for each key of which anything changes, also if it cannot be seen
 */
export function planCommit(
  revision: number,
  stored: ReadonlyMap<string, StoredKey>,
  said: Iterable<Said>,
  authorityOf: AuthorityOf,
): KeyChange[] {
  const changes: KeyChange[] = [];
  for (const [key, sourced] of said) {
    const before = stored.get(key) ?? nothingStored;
    const earlier = chainOf(before, authorityOf).filter((statement) => statement.revision !== revision);
    const statement = statementOf(revision, sourced, authorityOf, earlier.at(-1));
    const change = keyChange(key, before, storedKeyOf(key, [...earlier, statement]));
    if (change) changes.push(change);
  }
  return changes;
}

function statementOf(
  revision: number,
  sourced: SourcedRecord | null,
  authorityOf: AuthorityOf,
  before: Statement | undefined,
): Statement {
  // A record that the import itself says is gone (`SourcedRecord.gone`) is as one that its scopes left out.
  const record = sourced === null || sourced.gone === true ? null : sourced.record;
  const last = before?.record ?? null;
  return {
    ...{ revision, file: sourced?.file ?? '', row: sourced?.row ?? null, authority: authorityOf(revision) },
    // One object for the same values: comparing it again then costs nothing.
    record: isSame(record, last) ? last : record,
    assumed: sourced?.assumed ?? [],
  };
}
