import { fromRatios, type Distribution } from './distribution.ts';

/**
 * Beta-binomial tail: at most x successes in k chances, when actors differ in their own share.
 *
 *   X ~ Binomial(k, π),   π ~ Beta(a, b),   a = μ(1 − ρ)/ρ,   b = (1 − μ)(1 − ρ)/ρ
 *   P(j + 1)/P(j) = (k − j)(a + j) / ((j + 1)(b + k − j − 1))
 *
 * Source      Skellam 1948; Griffiths 1973, doi:10.2307/2529131
 * Reads       whole k ≥ 0; μ in [0, 1]; overdispersion ρ in [0, 1), 0 being the binomial
 * Returns     P(X ≤ x), [0, 1]; 1 when x ≥ k
 * Undefined   never for the ranges above; else RangeError
 * Cost        O(k)
 * Agrees with products of rising factorials for k ≤ 20; R `VGAM::pbetabinom`
 * @example betaBinomialAtMost(0, 7, 0.5, 0)   // 1/128
 */
export function betaBinomialAtMost(x: number, k: number, mean: number, rho: number): number {
  if (!(mean >= 0 && mean <= 1)) throw new RangeError(`a mean share lies in [0, 1], found ${mean}`);
  if (!(rho >= 0 && rho < 1)) throw new RangeError(`overdispersion lies in [0, 1), found ${rho}`);
  if (x >= k || mean === 0) return x < 0 ? 0 : 1;
  if (x < 0 || mean === 1) return 0;
  // Scaled by ρ: α + j = (μ(1 − ρ) + jρ)/ρ, and every ρ cancels; so ρ = 0 needs no case of its own.
  const a = mean * (1 - rho);
  const b = (1 - mean) * (1 - rho);
  let term = 1;
  for (let j = 0; j < k; j++) term *= (b + j * rho) / (1 - rho + j * rho);
  let sum = 0;
  for (let j = 0; j <= x; j++) {
    sum += term;
    term *= ((k - j) * (a + j * rho)) / ((j + 1) * (b + (k - j - 1) * rho));
  }
  return Math.min(1, sum);
}

/** The whole distribution over 0 … k, for 0 < μ < 1. */
export function betaBinomial(k: number, mean: number, rho: number): Distribution {
  const a = mean * (1 - rho);
  const b = (1 - mean) * (1 - rho);
  return fromRatios(0, k, (j) => ((k - j) * (a + j * rho)) / ((j + 1) * (b + (k - j - 1) * rho)));
}

/** P(X ≤ x) for X ~ Binomial(k, p). */
export const binomialAtMost = (x: number, k: number, p: number): number => betaBinomialAtMost(x, k, p, 0);

/**
 * How much more actors differ than chance alone makes them: moment estimate of ρ from successes x_i of k_i chances.
 *
 *   ρ̂ = (S − Σ k_i μ(1 − μ)) / (μ(1 − μ) Σ k_i(k_i − 1)),   S = Σ (x_i − k_i μ)²,   μ = Σ x_i / Σ k_i
 *
 * S is scaled by h/(h − 1), h the number of actors, for the mean that was estimated. Clipped to [0, .95].
 *
 * Source      Kleinman 1973, doi:10.2307/2284137
 * Returns     0 when nothing can be estimated: fewer than two actors, or all or none succeeded
 */
export function overdispersion(successes: readonly number[], chances: readonly number[]): number {
  const total = chances.reduce((sum, k) => sum + k, 0);
  const mean = total === 0 ? 0 : successes.reduce((sum, x) => sum + x, 0) / total;
  const h = chances.filter((k) => k > 0).length;
  const variance = mean * (1 - mean);
  const pairs = chances.reduce((sum, k) => sum + k * (k - 1), 0);
  if (h < 2 || variance === 0 || pairs <= 0) return 0;
  const squares = chances.reduce((sum, k, i) => sum + (successes[i]! - k * mean) ** 2, 0);
  const rho = ((squares * h) / (h - 1) - total * variance) / (variance * pairs);
  return Math.min(0.95, Math.max(0, rho));
}
