import { dot } from './dot.ts';
import { solve } from './solve.ts';

export interface Fit {
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** Each coefficient over its standard error. */
  readonly t: Float64Array;
  readonly rSquared: number;
}

/**
 * Ordinary least squares of `y` on the columns (give a column of ones for an intercept).
 *
 * @returns `null` when the columns depend on each other, or there are no more cells than columns
 * Source  Golub & Van Loan 2013, §5.3, by normal equations
 * Cost    O(cells · columns² + columns⁴)
 */
export function leastSquares(y: Float64Array, columns: readonly Float64Array[]): Fit | null {
  const k = columns.length;
  const products = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = i; j < k; j++) products[i * k + j] = products[j * k + i] = dot(columns[i]!, columns[j]!);
  const coefficients = solve(
    products,
    Float64Array.from(columns, (column) => dot(column, y)),
  );
  if (!coefficients || y.length <= k) return null;
  const residuals = y.map((value, cell) =>
    columns.reduce((left, column, at) => left - coefficients[at]! * column[cell]!, value),
  );
  const rest = dot(residuals, residuals);
  // A perfect fit leaves rounding noise only: it must not make one perfect fit look better than another.
  const variance = Math.max(rest, 1e-20 * dot(y, y)) / (y.length - k);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const spread = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const t = coefficients.map((estimate, at) => {
    const unit = new Float64Array(k);
    unit[at] = 1;
    return estimate / Math.sqrt(Math.max(variance * solve(products, unit)![at]!, 1e-300));
  });
  return { coefficients, residuals, t, rSquared: spread === 0 ? 0 : 1 - rest / spread };
}
