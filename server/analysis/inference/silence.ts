/**
 * Silence: how likely chance alone leaves a given actor without ties, in a network of n actors.
 *
 *   names nobody      P(out = 0)      = C(N − n + 1, m) / C(N, m),   N = n(n − 1), m arcs
 *   is in no pair     P(isolated)     = C(D − n + 1, c) / C(D, c),   D = n(n − 1)/2, c connected pairs
 *   at least one      P(any isolated) = Σ_j≥1 (−1)^(j+1) C(n, j) C(C(n − j, 2), c) / C(D, c)
 *
 * The arc formula is too small for isolation once ties are returned: isolation counts connected pairs.
 *
 * Source      hypergeometric; inclusion–exclusion
 * Returns     a probability, [0, 1]
 * Undefined   more ties than there is room for: RangeError
 * Cost        O(n)
 * Agrees with enumeration for n ≤ 4
 */
export const namesNobody = (n: number, arcs: number): number => noneOf(n * (n - 1), n - 1, arcs);

export const isInNoPair = (n: number, connectedPairs: number): number =>
  noneOf((n * (n - 1)) / 2, n - 1, connectedPairs);

export function anyIsInNoPair(n: number, connectedPairs: number): number {
  const pairs = (n * (n - 1)) / 2;
  let sum = 0;
  let subsets = 1;
  for (let j = 1; j <= n; j++) {
    subsets *= (n - j + 1) / j;
    const left = ((n - j) * (n - j - 1)) / 2;
    sum += (j % 2 === 1 ? 1 : -1) * subsets * noneOf(pairs, pairs - left, connectedPairs);
  }
  return Math.min(1, Math.max(0, sum));
}

/** Probability that none of `marked` among `all` places is among `taken` places chosen at random. */
function noneOf(all: number, marked: number, taken: number): number {
  if (!(taken >= 0 && taken <= all))
    throw new RangeError(`there is room for 0 to ${all} ties, found ${taken}`);
  if (taken > all - marked) return 0;
  let p = 1;
  for (let i = 0; i < marked; i++) p *= (all - taken - i) / (all - i);
  return p;
}
