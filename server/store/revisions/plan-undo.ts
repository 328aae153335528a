import { keyChange, type KeyChange } from './key-change.ts';
import { chainOf, storedKeyOf } from './stored-key.ts';
import type { AuthorityOf, StoredKey } from './version.ts';

/**
 * Plans the undo of a revision for some keys: what follows from all that the other revisions said. The plans of parts
 * of the keys add up to the plan of all. Keys of which the revision said nothing stay as they are.
 */
export function planUndo(
  undone: number,
  stored: ReadonlyMap<string, StoredKey>,
  authorityOf: AuthorityOf,
): KeyChange[] {
  const changes: KeyChange[] = [];
  for (const [key, before] of stored) {
    const rest = chainOf(before, authorityOf).filter(({ revision }) => revision !== undone);
    const change = keyChange(key, before, storedKeyOf(key, rest));
    if (change) changes.push(change);
  }
  return changes;
}
