import { keyChange, type KeyChange } from './key-change.ts';
import { chainOf, storedKeyOf } from './stored-key.ts';
import type { AuthorityOf, Statement, StoredKey } from './version.ts';

/**
 * Plans the undo of a revision for some keys: what follows from all that the other revisions said. The plans of parts
 * of the keys add up to the plan of all. Keys of which the revision said nothing stay as they are.
 */
export const planUndo = (
  undone: number,
  stored: ReadonlyMap<string, StoredKey>,
  authorityOf: AuthorityOf,
): KeyChange[] => planRefold(stored, authorityOf, ({ revision }) => revision !== undone);

/** Plans what follows for some keys from all that was said of them or, with `stays`, from what of it stays. */
export function planRefold(
  stored: ReadonlyMap<string, StoredKey>,
  authorityOf: AuthorityOf,
  stays: (statement: Statement) => boolean = () => true,
): KeyChange[] {
  return [...stored].flatMap(([key, before]) => {
    const chain = chainOf(before, authorityOf).filter(stays);
    return keyChange(key, before, storedKeyOf(key, chain)) ?? [];
  });
}
