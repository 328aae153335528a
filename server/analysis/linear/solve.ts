/**
 * Solves A x = b by elimination with row pivoting.
 *
 * @param matrix n × n, row by row; it is not changed
 * @returns `null` when A is singular
 * Source  Golub & Van Loan 2013, §3.4
 * Cost    O(n³)
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const n = right.length;
  const a = matrix.slice();
  const x = right.slice();
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(a[row * n + column]!) > Math.abs(a[pivot * n + column]!)) pivot = row;
    if (Math.abs(a[pivot * n + column]!) < 1e-13) return null;
    swapRows(a, x, n, column, pivot);
    for (let row = column + 1; row < n; row++) {
      const share = a[row * n + column]! / a[column * n + column]!;
      if (share === 0) continue;
      for (let k = column; k < n; k++) a[row * n + k]! -= share * a[column * n + k]!;
      x[row]! -= share * x[column]!;
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row]! -= a[row * n + k]! * x[k]!;
    x[row]! /= a[row * n + row]!;
  }
  return x;
}

function swapRows(a: Float64Array, x: Float64Array, n: number, i: number, j: number): void {
  if (i === j) return;
  for (let k = 0; k < n; k++) [a[i * n + k], a[j * n + k]] = [a[j * n + k]!, a[i * n + k]!];
  [x[i], x[j]] = [x[j]!, x[i]!];
}
