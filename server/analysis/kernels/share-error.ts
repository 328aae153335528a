/**
 * How far a true share may be from the mean of independent draws between 0 and 1, to either side: the widest error e
 * with draws · KL(mean, mean ± e) ≤ logarithm. Each side is exceeded with a probability of at most e^(−logarithm).
 *
 *   KL(p, q) = p ln(p/q) + (1 − p) ln((1 − p)/(1 − q))
 *
 * Source  Hoeffding 1963, doi:10.1080/01621459.1963.10500830 (theorem 1, whose bound this is before it is simplified)
 */
export function shareError(mean: number, draws: number, logarithm: number): number {
  return Math.max(
    oneSided(mean, logarithm / draws),
    // A mean too high is a mean of the complement too low.
    oneSided(1 - mean, logarithm / draws),
  );
}

/** Draws after which a share of about `mean` is known to ± `error`: the least for which `shareError` ≤ `error`. */
export function drawsFor(mean: number, error: number, logarithm: number): number {
  // A share is never over 1: a side that has less room than `error` needs no draws.
  const side = (from: number) => (from + error < 1 ? divergence(from, from + error) : Infinity);
  return Math.max(1, Math.ceil(logarithm / Math.min(side(mean), side(1 - mean))));
}

/** The largest e ≤ 1 − mean with KL(mean, mean + e) ≤ limit, by halving. */
function oneSided(mean: number, limit: number): number {
  let [low, high] = [0, 1 - mean];
  if (divergence(mean, 1) <= limit) return high;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (divergence(mean, mean + middle) <= limit) low = middle;
    else high = middle;
  }
  return high;
}

function divergence(p: number, q: number): number {
  const some = p === 0 ? 0 : p * Math.log(p / q);
  if (p >= 1) return some;
  return q >= 1 ? Infinity : some + (1 - p) * Math.log((1 - p) / (1 - q));
}
