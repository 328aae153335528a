/**
 * What one network says of a parameter: the log-likelihood at each point of a grid, up to a constant. A curve and no
 * estimate, because small networks often know only that a parameter is not large.
 */
export type Curve = Float64Array;

/** Evenly spaced values of a parameter, on the scale on which networks are taken to differ normally. */
export function gridOf(least: number, most: number, points: number): Float64Array {
  return Float64Array.from({ length: points }, (_, i) => least + ((most - least) * i) / (points - 1));
}

/** The grid point where a curve is highest; `null` where it is level, and so says nothing. */
export function topOf(grid: Float64Array, curve: Curve): number | null {
  let [top, low] = [0, 0];
  for (let g = 1; g < curve.length; g++) {
    if (curve[g]! > curve[top]!) top = g;
    if (curve[g]! < curve[low]!) low = g;
  }
  return curve[top]! - curve[low]! < level ? null : grid[top]!;
}

/** A curve that moves less than this says nothing: no value is even a hundredth more likely than another. */
const level = 0.01;

/** Mean of curves of the same network: what it says several times, in several layers or groupings, counts once. */
export function meanCurve(curves: readonly Curve[]): Curve | null {
  const [first] = curves;
  if (first === undefined) return null;
  return first.map((_, g) => curves.reduce((sum, curve) => sum + curve[g]!, 0) / curves.length);
}

/** log Σ e^x, safe for large and small values. */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i]!);
  if (largest === -Infinity) return -Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i]! - largest);
  return largest + Math.log(sum);
}
