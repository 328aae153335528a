import type { Share } from '../../../contract/network-work.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

/** How often each key stands, the most frequent first; equal ones by key. `null` keys say nothing and are left out. */
export function sharesOf(keys: readonly (string | null)[]): Share[] {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.key, b.key));
}

/** The same; `null` when no key says anything. */
export function knownShares(keys: readonly (string | null)[]): Share[] | null {
  const shares = sharesOf(keys);
  return shares.length === 0 ? null : shares;
}
