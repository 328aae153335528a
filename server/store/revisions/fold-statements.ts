import type { StoredRecord } from '../../../contract/records.ts';
import { mergedRecord, mergedTypes, type MergedRecord } from './merged-record.ts';
import { sameRecord } from './same-record.ts';
import type { Statement } from './version.ts';

/** What is visible of a key, and the statement that made it so. */
export type Folded = { readonly record: StoredRecord; readonly owner: Statement };

/**
 * What follows from all that was said of one key, in ascending order of revision. "Gone" ends all that was said
 * before. Afterwards the last record stands whole or, for the merged types, each field as it is known best: an unknown
 * or assumed value never replaces a known one, and what the register says stands over what an import says.
 *
 * @returns `null` when nothing is visible
 */
export function foldStatements(chain: readonly Statement[]): Folded | null {
  const sinceGone = chain.slice(chain.findLastIndex(({ record }) => record === null) + 1);
  const [first, ...later] = sinceGone;
  if (!first) return null;
  if (mergedTypes.has(recordIn(first).type)) return foldMerged(first, later);
  let folded: Folded = { record: recordIn(first), owner: first };
  for (const statement of later) {
    const record = recordIn(statement);
    if (!sameRecord(folded.record, record)) folded = { record, owner: statement };
  }
  return folded;
}

function foldMerged(first: Statement, later: readonly Statement[]): Folded {
  // What one statement says is visible as it was said.
  if (later.length === 0) return { record: recordIn(first), owner: first };
  const merged: MergedRecord = mergedRecord(recordIn(first).type);
  let owner = first;
  for (const statement of [first, ...later]) {
    if (merged.add(recordIn(statement), statement.assumed, statement.authority)) owner = statement;
  }
  return { record: merged.record(), owner };
}

/** The record of a statement that is not "gone". */
const recordIn = ({ record }: Statement): StoredRecord => record!;
