import { isSame } from './stored-key.ts';
import type { StatementRow, StoredKey, Version } from './version.ts';

/** What a commit or an undo does to what is stored of one key. */
export type KeyChange = {
  readonly key: string;
  readonly before: Version | null;
  readonly after: Version | null;
  readonly rowsPut: readonly StatementRow[];
  /** Revisions whose rows go. */
  readonly rowsRemoved: readonly number[];
};

/** @returns `null` when both are the same */
export function keyChange(key: string, before: StoredKey, after: StoredKey): KeyChange | null {
  const rowsPut = after.rows.filter((row) => !before.rows.some((known) => sameRow(known, row)));
  const rowsRemoved = before.rows
    .map(({ revision }) => revision)
    .filter((revision) => !after.rows.some((row) => row.revision === revision));
  const change = { key, before: before.visible, after: after.visible, rowsPut, rowsRemoved };
  return rowsPut.length + rowsRemoved.length > 0 || changesVersion(change) ? change : null;
}

/** Whether another version is visible afterwards: other values, or the same ones as another revision said them. */
export const changesVersion = ({ before, after }: KeyChange): boolean =>
  before?.revision !== after?.revision || changesRecord({ before, after });

/** Whether the change can be seen: other values, or none where there were some. */
export const changesRecord = ({ before, after }: Pick<KeyChange, 'before' | 'after'>): boolean =>
  !isSame(before?.record ?? null, after?.record ?? null);

const sameRow = (one: StatementRow, other: StatementRow): boolean =>
  one.revision === other.revision &&
  one.isGone === other.isGone &&
  (one.record === null) === (other.record === null) &&
  isSame(one.record, other.record) &&
  one.assumed.join() === other.assumed.join();
