import type { Distribution } from './distribution.ts';

/**
 * Convolution: the distribution of the sum of independent counts, used to pool a small test over many networks.
 *
 *   P(X + Y = s) = Σ_k P(X = k) P(Y = s − k)
 *
 * Source      elementary
 * Returns     the sum's distribution; a certain 0 for an empty list
 * Cost        O(sum of lengths × longest)
 */
export function convolveAll(parts: readonly Distribution[]): Distribution {
  return parts.reduce<Distribution>(convolve, { low: 0, probabilities: Float64Array.of(1) });
}

function convolve(a: Distribution, b: Distribution): Distribution {
  const probabilities = new Float64Array(a.probabilities.length + b.probabilities.length - 1);
  a.probabilities.forEach((p, i) => {
    b.probabilities.forEach((q, j) => {
      probabilities[i + j] = probabilities[i + j]! + p * q;
    });
  });
  return { low: a.low + b.low, probabilities };
}
