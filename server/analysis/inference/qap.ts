import type { Random } from '../random.ts';
import { eachPermutation } from './enumerate.ts';
import { monteCarlo, defaultDraws, type Draws } from './monte-carlo.ts';

/**
 * QAP: whether two layers of one network go together more than with their actors shuffled.
 *
 *   r = correlation of a_ij and b_ij over i ≠ j;   p = share of relabellings of b with r at least as large
 *
 * Source      Hubert 1987; Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4
 * Reads       two n × n matrices, row by row; the diagonal is ignored
 * Returns     r in [−1, 1], one-sided p, and whether every relabelling was tried (n ≤ 8)
 * Undefined   a layer without variance or n < 3: "no-variance"
 * Cost        n! · n² for n ≤ 8, else draws · n²
 * Agrees with enumeration by hand for n = 3; UCINET QAP Correlation up to its draws
 */
export function qap(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  n: number,
  random: Random,
  draws: Draws = defaultDraws,
): { r: number; p: number; exact: boolean } | { undefined: string } {
  const spread = [standardise(a, n), standardise(b, n)] as const;
  if (n < 3 || !spread[0] || !spread[1]) return { undefined: 'no-variance' };
  const [x, y] = [spread[0], spread[1]];
  const order = Array.from({ length: n }, (_, i) => i);
  const r = product(x, y, order);
  if (n > 8) {
    const { p } = monteCarlo(r, () => product(x, y, random.shuffle(order)), draws);
    return { r, p, exact: false };
  }
  let all = 0;
  let reaching = 0;
  eachPermutation(n, (relabelled) => {
    all++;
    if (product(x, y, relabelled) >= r - 1e-12) reaching++;
  });
  return { r, p: reaching / all, exact: true };
}

/** Off-diagonal cells with mean 0 and Σ² = 1; null when they do not vary. */
function standardise(matrix: ArrayLike<number>, n: number): Float64Array | null {
  const cells = new Float64Array(n * n);
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) sum += matrix[i * n + j]!;
  const mean = sum / (n * (n - 1));
  let squares = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j) {
        cells[i * n + j] = matrix[i * n + j]! - mean;
        squares += cells[i * n + j]! ** 2;
      }
  return squares > 1e-12 ? cells.map((cell) => cell / Math.sqrt(squares)) : null;
}

function product(x: Float64Array, y: Float64Array, order: readonly number[]): number {
  const n = order.length;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== j) sum += x[i * n + j]! * y[order[i]! * n + order[j]!]!;
  return sum;
}
