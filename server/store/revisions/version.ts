import type { StoredRecord } from '../../../contract/records.ts';

/** Which revision brought a record, and from which line of which file. */
export type Source = { revision: number; file: string; row: number | null };

export type KeyedSource = Source & { key: string };

/** A record as one revision brought it. `key` is the contract's `recordKey`. */
export type Version = KeyedSource & { record: StoredRecord };
