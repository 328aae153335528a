import type { Covariate } from '../inference/fit-logit.ts';
import { solve } from '../linear/solve.ts';
import { logistic } from '../odds.ts';
import { logDeterminant } from './log-determinant.ts';

/** A covariate whose weight has no bounds: what is thought of it before looking is normal. */
export type Term = Pick<Covariate, 'values' | 'expected' | 'precision'>;

const mostSteps = 50;
const enough = 1e-9;

/**
 * How well one weight fits, whatever the others are: the marginal log-likelihood of a logistic regression by Laplace.
 *
 *   ln ∫ Π_d P(y_d | η_d) Π_k N(β_k; expected_k, 1/precision_k) dβ ≈ h(β̂) − ½ ln det(−h″(β̂)),   η = offset + Σ_k β_k x_k
 *   h the log of what is integrated, β̂ where it is highest (Newton, halving steps that do not climb)
 *
 * Up to a constant that does not depend on the offset, so that offsets can be compared.
 *
 * Source   Tierney & Kadane 1986, doi:10.1080/01621459.1986.10478240
 * Reads    y of 0 and 1, one a pair; terms of the same length, at least one
 * Returns  the value, and β̂, from which the fit of a neighbouring offset may start
 * Cost     steps × (pairs × terms² + terms³)
 */
export function laplaceLogit(
  tied: Uint8Array,
  offset: Float64Array,
  terms: readonly Term[],
  start: Float64Array,
): { value: number; weights: Float64Array } {
  let weights = start.slice();
  let now = heightOf(tied, offset, terms, weights);
  for (let step = 0; step < mostSteps; step++) {
    const { slope, bend } = derivatives(tied, now.logOdds, terms, weights);
    const move = solve(bend, slope);
    if (move === null) break;
    let [size, next] = [1, now];
    let moved = weights;
    for (; size > 1e-6; size /= 2) {
      moved = weights.map((weight, k) => weight + size * move[k]!);
      next = heightOf(tied, offset, terms, moved);
      if (next.height > now.height) break;
    }
    if (next.height <= now.height) break;
    const gain = next.height - now.height;
    [weights, now] = [moved, next];
    if (gain < enough) break;
  }
  const { bend } = derivatives(tied, now.logOdds, terms, weights);
  return { value: now.height - logDeterminant(bend, terms.length) / 2, weights };
}

function heightOf(
  tied: Uint8Array,
  offset: Float64Array,
  terms: readonly Term[],
  weights: Float64Array,
): { height: number; logOdds: Float64Array } {
  const logOdds = offset.slice();
  let height = 0;
  terms.forEach(({ values, expected, precision }, k) => {
    for (let d = 0; d < logOdds.length; d++) logOdds[d]! += weights[k]! * values[d]!;
    height -= (precision * (weights[k]! - expected) ** 2) / 2;
  });
  for (let d = 0; d < logOdds.length; d++) {
    const eta = logOdds[d]!;
    height += tied[d]! * eta - Math.max(0, eta) - Math.log1p(Math.exp(-Math.abs(eta)));
  }
  return { height, logOdds };
}

/** First derivatives, and the second ones with their sign turned: a positive definite matrix, row by row. */
function derivatives(
  tied: Uint8Array,
  logOdds: Float64Array,
  terms: readonly Term[],
  weights: Float64Array,
): { slope: Float64Array; bend: Float64Array } {
  const count = terms.length;
  const slope = Float64Array.from(
    terms,
    ({ expected, precision }, k) => -precision * (weights[k]! - expected),
  );
  const bend = new Float64Array(count * count);
  terms.forEach(({ precision }, k) => (bend[k * count + k] = precision));
  const used = new Int32Array(count);
  for (let d = 0; d < logOdds.length; d++) {
    const p = logistic(logOdds[d]!);
    // Most terms are 0 for most pairs: each actor's activity is in its own pairs only.
    let last = 0;
    for (let k = 0; k < count; k++) if (terms[k]!.values[d] !== 0) used[last++] = k;
    for (let a = 0; a < last; a++) {
      const k = used[a]!;
      const x = terms[k]!.values[d]!;
      slope[k]! += x * (tied[d]! - p);
      for (let b = 0; b < last; b++)
        bend[k * count + used[b]!]! += x * terms[used[b]!]!.values[d]! * p * (1 - p);
    }
  }
  return { slope, bend };
}
