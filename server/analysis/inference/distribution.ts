/** Probabilities of the whole numbers `low`, `low + 1`, … in order; they add up to 1. */
export type Distribution = { readonly low: number; readonly probabilities: Float64Array };

/**
 * The distribution on `low…high` whose neighbouring terms have the given ratio, P(k + 1) / P(k) = ratio(k).
 * Terms are added up as logarithms relative to the largest, so nothing overflows and no factorial is needed.
 *
 * Returns  one probability a value; a single certain value when low = high
 * @throws RangeError when high < low
 */
export function fromRatios(low: number, high: number, ratio: (k: number) => number): Distribution {
  if (high < low) throw new RangeError(`a distribution needs low ≤ high, found ${low} > ${high}`);
  const logs = new Float64Array(high - low + 1);
  let largest = 0;
  for (let i = 1; i < logs.length; i++) {
    logs[i] = logs[i - 1]! + Math.log(ratio(low + i - 1));
    if (logs[i]! > largest) largest = logs[i]!;
  }
  const probabilities = logs.map((log) => Math.exp(log - largest));
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  return { low, probabilities: probabilities.map((p) => p / total) };
}

/** P(X ≤ x), in [0, 1]. */
export function atMost({ low, probabilities }: Distribution, x: number): number {
  let sum = 0;
  const last = Math.min(probabilities.length - 1, Math.floor(x) - low);
  for (let i = 0; i <= last; i++) sum += probabilities[i]!;
  return Math.min(1, sum);
}

/** P(X ≥ x), in [0, 1]; added from the far end, so that a small tail keeps its digits. */
export function atLeast({ low, probabilities }: Distribution, x: number): number {
  let sum = 0;
  const first = Math.max(0, Math.ceil(x) - low);
  for (let i = probabilities.length - 1; i >= first; i--) sum += probabilities[i]!;
  return Math.min(1, sum);
}

/** The mean of X. */
export function meanOf({ low, probabilities }: Distribution): number {
  return probabilities.reduce((sum, p, i) => sum + p * (low + i), 0);
}
