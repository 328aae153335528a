import { logistic } from '../odds.ts';

/** What may move the odds of a tie, by pair: its value, and what is thought of its weight before looking. */
export type Covariate = {
  readonly values: Float64Array;
  /** The weight expected, how sure that is (1 / variance), and the bounds that it never leaves. */
  readonly expected: number;
  readonly precision: number;
  readonly least: number;
  readonly most: number;
};

const mostSweeps = 100;
const enough = 1e-6;

/**
 * Penalised logistic regression with bounds: the weights of covariates in the log-odds of ties.
 *
 *   max over least ≤ β ≤ most of Σ_d [y_d·η_d − ln(1 + e^{η_d})] − ½ Σ_k precision_k (β_k − expected_k)²,   η = Σ_k β_k x_k
 *
 * By one weight at a time (Newton, at most one unit a step): the sum is concave, so that what cannot be bettered one
 * weight at a time is its maximum.
 *
 * Source      ridge: le Cessie & van Houwelingen 1992, doi:10.2307/2347628; cyclic coordinates: Friedman et al. 2010,
 *             doi:10.18637/jss.v033.i01
 * Reads       y of 0 and 1, one a pair; covariates of the same length
 * Returns     one weight a covariate; the expected ones (within bounds) without pairs
 * Cost        sweeps × covariates × pairs, at most 100 sweeps
 */
export function fitLogit(tied: Uint8Array, covariates: readonly Covariate[]): Float64Array {
  const weights = Float64Array.from(covariates, ({ expected, least, most }) => within(expected, least, most));
  const logOdds = sumOf(covariates, weights, tied.length);
  const places = covariates.map(placesOf);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let largest = 0;
    covariates.forEach((covariate, k) => {
      const step = stepOf(tied, logOdds, covariate, places[k]!, weights[k]!);
      weights[k]! += step;
      if (step !== 0) for (const d of places[k]!) logOdds[d]! += step * covariate.values[d]!;
      largest = Math.max(largest, Math.abs(step));
    });
    if (largest < enough) break;
  }
  return weights;
}

/** η of every pair. */
export function sumOf(
  covariates: readonly Covariate[],
  weights: ArrayLike<number>,
  pairs: number,
): Float64Array {
  const sum = new Float64Array(pairs);
  covariates.forEach(({ values }, k) => values.forEach((x, d) => (sum[d]! += weights[k]! * x)));
  return sum;
}

/** Pairs that a covariate says anything of: few, for how active one actor is. */
function placesOf({ values }: Covariate): Int32Array {
  const places: number[] = [];
  values.forEach((x, d) => x !== 0 && places.push(d));
  return Int32Array.from(places);
}

function stepOf(
  tied: Uint8Array,
  logOdds: Float64Array,
  { values, expected, precision, least, most }: Covariate,
  places: Int32Array,
  weight: number,
): number {
  let [slope, bend] = [-precision * (weight - expected), precision];
  for (const d of places) {
    const x = values[d]!;
    const p = logistic(logOdds[d]!);
    slope += x * (tied[d]! - p);
    bend += x * x * p * (1 - p);
  }
  if (bend === 0) return 0;
  return within(weight + within(slope / bend, -1, 1), least, most) - weight;
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
