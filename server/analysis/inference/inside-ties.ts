import { atLeast, fromRatios, type Distribution } from './distribution.ts';

/**
 * Inside ties: how many of m ties fall inside groups, when a tie inside has ω times the odds of one across.
 *
 *   P(W = w) ∝ C(N_w, w) · C(N_b, m − w) · ω^w        N_w pairs inside, N_b across
 *
 * Source      Fisher 1935 (noncentral hypergeometric); Fog 2008, doi:10.1080/03610910701790269
 * Reads       0 ≤ m ≤ N_w + N_b; ω > 0, and ω = 1 is the plain hypergeometric
 * Returns     the distribution of W over max(0, m − N_b) … min(m, N_w)
 * Undefined   m outside its range: RangeError
 * Cost        O(m)
 * Agrees with enumeration of every network and every grouping into two for n ≤ 5
 */
export function insideTies(inside: number, across: number, ties: number, odds: number): Distribution {
  if (!(ties >= 0 && ties <= inside + across))
    throw new RangeError(`${inside + across} pairs hold 0 to ${inside + across} ties, found ${ties}`);
  return fromRatios(
    Math.max(0, ties - across),
    Math.min(ties, inside),
    (w) => (odds * (inside - w) * (ties - w)) / ((w + 1) * (across - ties + w + 1)),
  );
}

/** P(W ≥ found): small when ties keep to their groups even more than odds of ω explain. */
export const manyInsideTies = (
  inside: number,
  across: number,
  ties: number,
  odds: number,
  found: number,
): number => atLeast(insideTies(inside, across, ties, odds), found);
