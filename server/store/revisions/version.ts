import type { Authority, StoredRecord } from '../../../contract/records.ts';

/** Which revision brought a record, and from which line of which file. */
export type Source = { revision: number; file: string; row: number | null };

export type KeyedSource = Source & { key: string };

/** A record as it is visible. `key` is the contract's `recordKey`; the source is the revision that last changed it. */
export type Version = KeyedSource & { record: StoredRecord };

/** What one revision says of a key: a record, or `null` for "it is gone". `assumed` names fields that no source gives. */
export type Statement = Source & {
  readonly authority: Authority;
  readonly record: StoredRecord | null;
  readonly assumed: readonly string[];
};

/**
 * A statement as it is kept beside the visible version. `record` is `null` where the revision said the same as the one
 * before it or, if it owns the visible version, exactly what is visible.
 */
export type StatementRow = KeyedSource & {
  readonly isGone: boolean;
  readonly assumed: readonly string[];
  readonly record: StoredRecord | null;
};

/** All that the store keeps of one key; the rows in ascending order of revision. */
export type StoredKey = { readonly visible: Version | null; readonly rows: readonly StatementRow[] };

/** Who speaks in a revision. */
export type AuthorityOf = (revision: number) => Authority;
