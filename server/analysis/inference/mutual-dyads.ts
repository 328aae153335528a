import { atLeast, atMost, fromRatios, type Distribution } from './distribution.ts';

/**
 * Mutual dyads: how many pairs of a random directed network with n actors and m arcs point both ways.
 *
 *   P(M = k) = C(D, k) · C(D − k, m − 2k) · 2^(m − 2k) / C(2D, m),   D = n(n − 1)/2
 *   computed by P(k + 1)/P(k) = a(a − 1) / (4(k + 1)(D − k − a + 1)),   a = m − 2k
 *
 * Source      Katz & Powell 1955, doi:10.1214/aoms/1177728491; Wasserman & Faust 1994, §13.4
 * Reads       n ≥ 0 actors, 0 ≤ m ≤ n(n − 1) arcs
 * Returns     the distribution of M over max(0, m − D) … ⌊m/2⌋
 * Undefined   m outside 0 … n(n − 1): RangeError
 * Cost        O(m)
 * Agrees with enumeration of every directed network for n ≤ 4 and, for n = 5, every dyad census
 * @example mutualDyads(6, 9)   // P(M = 0) = .179
 */
export function mutualDyads(n: number, m: number): Distribution {
  const pairs = (n * (n - 1)) / 2;
  if (!(m >= 0 && m <= 2 * pairs))
    throw new RangeError(`${n} actors can have 0 to ${2 * pairs} arcs, found ${m}`);
  return fromRatios(Math.max(0, m - pairs), Math.floor(m / 2), (k) => {
    const single = m - 2 * k;
    return (single * (single - 1)) / (4 * (k + 1) * (pairs - k - single + 1));
  });
}

/** P(M ≤ mutual): small when fewer pairs give back than chance alone would bring. */
export const fewMutualDyads = (n: number, m: number, mutual: number): number =>
  atMost(mutualDyads(n, m), mutual);

/** P(M ≥ mutual): small when more pairs give back than chance alone would bring. */
export const manyMutualDyads = (n: number, m: number, mutual: number): number =>
  atLeast(mutualDyads(n, m), mutual);
