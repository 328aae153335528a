/**
 * The largest eigenvalue of a symmetric tridiagonal matrix, and its unit vector, all of whose entries are 0 or more.
 *
 * @param diagonal k numbers, at least one
 * @param beside the k − 1 numbers above the diagonal, > 0; more are not read
 * Source  pivots counted by bisection, then inverse iteration: Golub & Van Loan 2013, §8.4 and §8.2
 * Cost    O(k) a halving, about 60 halvings
 */
export function topOfTridiagonal(
  diagonal: readonly number[],
  beside: readonly number[],
): { value: number; vector: Float64Array } {
  const k = diagonal.length;
  const size = Math.max(...diagonal.map(Math.abs), ...beside.slice(0, k - 1)) || 1;
  const centre = Float64Array.from(diagonal, (value) => value / size);
  const side = Float64Array.from(beside.slice(0, k - 1), (value) => value / size);
  const value = justOverLargest(centre, side);
  return { value: value * size, vector: vectorUnder(centre, side, value) };
}

/** A number over every eigenvalue, and over the largest by rounding only. */
function justOverLargest(centre: Float64Array, side: Float64Array): number {
  let low = Math.max(...centre);
  // All numbers are between −1 and 1: a row reaches no farther than 3.
  let high = 3.5;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (pivotsUnder(centre, side, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Pivots of the matrix less `value` times the unit matrix: all under 0 when `value` is over every eigenvalue, otherwise null. */
function pivotsUnder(centre: Float64Array, side: Float64Array, value: number): Float64Array | null {
  const pivots = new Float64Array(centre.length);
  for (let i = 0; i < centre.length; i++) {
    pivots[i] = centre[i]! - value - (i > 0 ? side[i - 1]! ** 2 / pivots[i - 1]! : 0);
    if (!(pivots[i]! < 0)) return null;
  }
  return pivots;
}

/** Three times the inverse: pivots under 0 need no exchange of rows, and nothing cancels as all terms have one sign. */
function vectorUnder(centre: Float64Array, side: Float64Array, value: number): Float64Array {
  const k = centre.length;
  const pivots = pivotsUnder(centre, side, value)!;
  const vector = new Float64Array(k).fill(1);
  for (let time = 0; time < 3; time++) {
    for (let i = 1; i < k; i++) vector[i]! -= (side[i - 1]! / pivots[i - 1]!) * vector[i - 1]!;
    vector[k - 1]! /= -pivots[k - 1]!;
    for (let i = k - 2; i >= 0; i--) vector[i] = (vector[i]! + side[i]! * vector[i + 1]!) / -pivots[i]!;
    const length = Math.sqrt(vector.reduce((sum, entry) => sum + entry * entry, 0));
    for (let i = 0; i < k; i++) vector[i]! /= length;
  }
  return vector;
}
