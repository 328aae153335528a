import type { StoredRecord } from '../../../contract/records.ts';
import { foldStatements } from './fold-statements.ts';
import { mergedTypes } from './merged-record.ts';
import { sameRecord } from './same-record.ts';
import type { AuthorityOf, Statement, StatementRow, StoredKey } from './version.ts';

export const nothingStored: StoredKey = { visible: null, rows: [] };

/** All statements about a key, in ascending order of revision, from what is stored of it. */
export function chainOf({ visible, rows }: StoredKey, authorityOf: AuthorityOf): Statement[] {
  const chain: Statement[] = [];
  for (const { revision, file, row, isGone, assumed, record } of withOwner({ visible, rows })) {
    const said = record ?? (revision === visible?.revision ? visible.record : chain.at(-1)!.record);
    const source = { revision, file, row, authority: authorityOf(revision) };
    chain.push({ ...source, assumed, record: isGone ? null : said });
  }
  return chain;
}

/** The rows, with one for the owner of the visible version, which needs none when it said just what is visible. */
function withOwner({ visible, rows }: StoredKey): readonly StatementRow[] {
  if (visible === null || rows.some(({ revision }) => revision === visible.revision)) return rows;
  const { key, revision, file, row } = visible;
  const owner: StatementRow = { key, revision, file, row, isGone: false, assumed: [], record: null };
  const later = rows.findIndex((each) => each.revision > revision);
  return later === -1 ? [...rows, owner] : rows.toSpliced(later, 0, owner);
}

/**
 * What is to be stored for a chain of statements: the visible version, and a row for each statement that is not just
 * what is visible. `chainOf` gives the chain back.
 */
export function storedKeyOf(key: string, chain: readonly Statement[]): StoredKey {
  const said = chain.findIndex(({ record }) => record !== null);
  if (said === -1) return nothingStored;
  const folded = foldStatements(chain);
  const rows: StatementRow[] = [];
  // "Gone" of what nobody else speaks of any more says nothing.
  for (let i = said; i < chain.length; i++) {
    const { revision, file, row, assumed, record } = chain[i]!;
    const isOwner = revision === folded?.owner.revision;
    const reference = isOwner ? folded.record : chain[i - 1]?.record;
    const isReference = record !== null && isSame(record, reference ?? null);
    const kept = record !== null && mergedTypes.has(record.type) ? assumed : [];
    if (isOwner && isReference && kept.length === 0) continue;
    rows.push({
      ...{ key, revision, file, row, isGone: record === null, assumed: kept },
      record: isReference ? null : record,
    });
  }
  if (folded === null) return { visible: null, rows };
  const { revision, file, row } = folded.owner;
  return { visible: { key, revision, file, row, record: folded.record }, rows };
}

export const isSame = (one: StoredRecord | null, other: StoredRecord | null): boolean =>
  one !== null && other !== null ? sameRecord(one, other) : one === other;
