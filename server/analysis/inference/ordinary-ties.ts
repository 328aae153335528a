import type { Random } from '../random.ts';
import { nthLargest } from './nth-largest.ts';

/** What ties are drawn from: the pairs of n actors, the log-odds of each, and how many ties fall in each stratum of them. */
export type TieModel = {
  readonly n: number;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly logOdds: Float64Array;
  readonly stratum: Uint8Array;
  /** Ties by stratum. */
  readonly ties: readonly number[];
  /** Standard deviation of the activity of actors, and odds of a tie inside one of two halves that nobody has recorded. */
  readonly sigma: number;
  readonly omega: number;
};

/** Draws one network, calls `add` for each of its ties, and gives the hidden half of each actor. */
export type DrawTies = (random: Random, add: (i: number, j: number) => void) => Uint8Array;

/**
 * Ordinary ties: a network in which schools differ in activity, lean to one of two hidden halves, and meet by given
 * log-odds a pair (distance, what they have in common).
 *
 *   in each stratum the m pairs of largest   η_ij + a_i + a_j + ln ω₀·[same hidden half] + logistic_ij,   a ~ N(0, σ)
 *
 * The m largest of log-odds plus logistic noise are, but for a small error, independent ties given that there are m
 * (Pareto sampling): no intercept is needed, and every network has the ties of the one observed. Activity and halves are
 * drawn anew for every network.
 *
 * Source      Rosén 1997, doi:10.1016/S0378-3758(96)00186-3; Bondesson, Traat & Lundqvist 2006, doi:10.1111/j.1467-9469.2006.00497.x
 * Cost        O(D) a draw, D pairs
 */
export function ordinaryTies(model: TieModel): DrawTies {
  const { n, from, to, logOdds, stratum, ties, sigma, omega } = model;
  const pairs = logOdds.length;
  const places = Uint16Array.from({ length: n }, (_, i) => i);
  const activity = new Float64Array(n);
  const half = new Uint8Array(n);
  const keys = new Float64Array(pairs);
  const uniform = new Float64Array(pairs);
  const own = new Float64Array(pairs);
  const together = Math.log(omega);
  return (random, add) => {
    random.shuffle(places).forEach((i, at) => (half[i] = at < n >>> 1 ? 1 : 0));
    for (let i = 0; i < n; i++) activity[i] = random.normal(0, sigma);
    random.fillOpen(uniform);
    for (let d = 0; d < pairs; d++) {
      const [i, j] = [from[d]!, to[d]!];
      const u = uniform[d]!;
      keys[d] =
        logOdds[d]! +
        activity[i]! +
        activity[j]! +
        (half[i] === half[j] ? together : 0) +
        Math.log(u / (1 - u));
    }
    ties.forEach((count, s) => {
      if (count === 0) return;
      let length = 0;
      for (let d = 0; d < pairs; d++) if (stratum[d] === s) own[length++] = keys[d]!;
      const least = nthLargest(own, length, count);
      for (let d = 0; d < pairs; d++) if (stratum[d] === s && keys[d]! >= least) add(from[d]!, to[d]!);
    });
    return half;
  };
}
