/**
 * Simes: one p-value from several routes to the same pattern, valid when the routes are independent or help each other.
 *
 *   p = min over j of r · p_(j) / j,   p_(1) ≤ … ≤ p_(r)
 *
 * Source      Simes 1986, doi:10.1093/biomet/73.3.751; Sarkar 1998 for positively dependent routes
 * Returns     [0, 1]; 1 when there is no route
 * Cost        O(r log r)
 */
export function simes(ps: readonly number[]): number {
  const sorted = [...ps].sort((a, b) => a - b);
  return sorted.reduce((least, p, j) => Math.min(least, (sorted.length * p) / (j + 1)), 1);
}
