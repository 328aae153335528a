import { chiSquareAbove } from './chi-square.ts';

/**
 * Two pieces of evidence that go together: Fisher's product of two p-values, allowing for their correlation.
 *
 *   X = −2 ln p₁p₂;   P(χ²_f > X/c),   c = V/2E,   f = 2E²/V,   E = 4,   V = 8 + 2(3.263r + .710r² + .027r³)
 *
 * Source      Brown 1975, doi:10.2307/2529826; covariance by Kost & McDermott 2002, doi:10.1016/S0167-7152(02)00310-3
 * Reads       p-values in [0, 1]; correlation r ≥ 0 of the scores behind them, 0 being Fisher's own rule
 * Returns     [0, 1], 0 only for a p-value of 0
 * Agrees with k(1 − ln k), k = p₁p₂, at r = 0
 */
export function relatedEvidence(p1: number, p2: number, correlation: number): number {
  if (p1 === 0 || p2 === 0) return 0;
  const covariance = 3.263 * correlation + 0.71 * correlation ** 2 + 0.027 * correlation ** 3;
  const variance = 8 + 2 * covariance;
  return chiSquareAbove((-2 * Math.log(p1 * p2) * 8) / variance, 32 / variance);
}
