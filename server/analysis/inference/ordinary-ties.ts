import type { TieModel } from '../kernels/splits-by-kernel.ts';
import type { Random } from '../random.ts';
import { nthLargest } from './nth-largest.ts';

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
  const { n, from, to, logOdds, sigma, omega } = model;
  const pairs = logOdds.length;
  const places = Uint16Array.from({ length: n }, (_, i) => i);
  const activity = new Float64Array(n);
  const half = new Uint8Array(n);
  const uniform = new Float64Array(pairs);
  const together = Math.log(omega);
  const strata = strataOf(model);
  /** The key of a pair by its formula. */
  const keyOf = (d: number): number => {
    const i = from[d]!;
    const j = to[d]!;
    const u = uniform[d]!;
    const own = half[i] === half[j] ? together : 0;
    return logOdds[d]! + activity[i]! + activity[j]! + own + Math.log(u / (1 - u));
  };
  const fillOdds = oddsFiller(model);
  return (random, add) => {
    random.shuffle(places);
    for (let at = 0; at < n; at++) half[places[at]!] = at < n >>> 1 ? 1 : 0;
    drawActivity(activity, sigma, random);
    random.fillOpen(uniform);
    const odds = fillOdds(activity, half, uniform);
    for (const stratum of strata)
      chooseLargest(stratum, odds, keyOf, (d) => {
        add(from[d]!, to[d]!);
      });
    return half;
  };
}

/** Pairs of a stratum, and how many of them are tied. */
type Stratum = { readonly pairs: Int32Array; readonly count: number; readonly keys: Float64Array };

const strataOf = ({ ties, stratum }: TieModel): Stratum[] =>
  ties.flatMap((count, s) => {
    const pairs = Int32Array.from([...stratum.keys()].filter((d) => stratum[d] === s));
    return count === 0 ? [] : [{ pairs, count, keys: new Float64Array(pairs.length) }];
  });

/** Where all are equally active the numbers are drawn all the same, so that what is drawn after them stays. */
function drawActivity(activity: Float64Array, sigma: number, random: Random): void {
  if (sigma === 0) for (let word = 0; word < 2 * activity.length; word++) random.word();
  else for (let i = 0; i < activity.length; i++) activity[i] = random.normal(0, sigma);
}

/** e to the power of each key, up to rounding: products take a fraction of the time of a logarithm a pair. */
function oddsFiller({ from, to, logOdds, omega }: TieModel) {
  const pairs = logOdds.length;
  const own = logOdds.map(Math.exp);
  const odds = new Float64Array(pairs);
  return (activity: Float64Array, half: Uint8Array, uniform: Float64Array): Float64Array => {
    const factor = activity.map(Math.exp);
    for (let d = 0; d < pairs; d++) {
      const i = from[d]!;
      const j = to[d]!;
      const u = uniform[d]!;
      odds[d] = own[d]! * factor[i]! * factor[j]! * (half[i] === half[j] ? omega : 1) * (u / (1 - u));
    }
    return odds;
  };
}

/** Odds that differ by less than this share of them may have keys in another order, or the same key. */
const near = 1e-9;
/** Beyond this, products lose digits. */
const largestOdds = 1e200;

/** Chooses the pairs with the largest keys: by their odds, and by the keys themselves where the last one's odds are too near another's. */
function chooseLargest(
  { pairs, count, keys }: Stratum,
  odds: Float64Array,
  keyOf: (d: number) => number,
  choose: (d: number) => void,
): void {
  for (let at = 0; at < pairs.length; at++) keys[at] = odds[pairs[at]!]!;
  const last = nthLargest(keys, pairs.length, count);
  let larger = 0;
  for (let at = 0; at < pairs.length; at++) if (odds[pairs[at]!]! > last * (1 - near)) larger++;
  if (larger === count && last > 1 / largestOdds && last < largestOdds) {
    for (const d of pairs) if (odds[d]! >= last) choose(d);
    return;
  }
  for (let at = 0; at < pairs.length; at++) keys[at] = keyOf(pairs[at]!);
  const least = nthLargest(keys, pairs.length, count);
  for (const d of pairs) if (keyOf(d) >= least) choose(d);
}
