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

/**
 * Simes with weights: a route of larger weight uses a larger share of the error. Weights are chosen before looking and
 * are scaled to add up to 1.
 *
 *   p = min over j of p_(j) / Σ_{i ≤ j} w_(i)
 *
 * Source      Benjamini & Hochberg 1997, doi:10.1111/1467-9469.00072
 */
export function weightedSimes(routes: readonly { p: number; weight: number }[]): number {
  const all = routes.reduce((sum, { weight }) => sum + weight, 0);
  let weight = 0;
  return [...routes]
    .sort((a, b) => a.p - b.p)
    .reduce((least, route) => {
      weight += route.weight / all;
      return Math.min(least, route.p / weight);
    }, 1);
}
