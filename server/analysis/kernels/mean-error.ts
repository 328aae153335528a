/** What draws say of a mean of numbers: the sum of all draws, each times a weight of its own. */
export type Drawn = {
  /** Σ (weight · (x − guess))² over the draws, `guess` chosen before them: the nearer to the mean, the tighter the bound. */
  readonly spread: number;
  /** The largest weight: 1 ÷ draws where all weigh the same. */
  readonly weight: number;
  /** No x is farther than this from the mean of all, … */
  readonly range: number;
  /** … nor than this from its guess. */
  readonly widest: number;
};

/**
 * How far the true mean may be from what independent draws give, to either side; exceeded with a probability of at most
 * 3·e^(−logarithm): one part for each side, and one for the spread being larger than it looks.
 *
 * The variance of the estimate is at most the expected `spread` S, a sum of independent numbers between 0 and
 * B = (weight · widest)², which Chernoff's bound holds below S + BL + √((BL)² + 2BL·S), L the logarithm. Bernstein's
 * inequality with that variance V is the error: ML/3 + √((ML/3)² + 2VL), M = weight · range.
 *
 * Source  both inequalities: Boucheron, Lugosi & Massart 2013, doi:10.1093/acprof:oso/9780199535255.001.0001, ch. 2; a
 *         variance that is itself estimated: Audibert, Munos & Szepesvári 2009, doi:10.1016/j.tcs.2009.01.016
 */
export function meanError({ spread, weight, range, widest }: Drawn, logarithm: number): number {
  const step = (weight * widest) ** 2 * logarithm;
  const variance = spread + step + Math.sqrt(step * (step + 2 * spread));
  const slack = (weight * range * logarithm) / 3;
  return slack + Math.sqrt(slack * slack + 2 * variance * logarithm);
}

/** What one draw more adds to −ln(probability that a mean is off by `error`): Bernstein's exponent. */
export const exponentOf = (variance: number, range: number, error: number): number =>
  (error * error) / (2 * (variance + (range * error) / 3));
