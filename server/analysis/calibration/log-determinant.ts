/**
 * ln det A of a symmetric positive definite matrix, by Cholesky.
 *
 * @param matrix n × n, row by row; it is not changed
 * Source     Golub & Van Loan 2013, §4.2
 * Undefined  not positive definite: −∞
 * Cost       O(n³)
 */
export function logDeterminant(matrix: Float64Array, n: number): number {
  const lower = matrix.slice();
  let sum = 0;
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let rest = lower[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * n + k]! * lower[j * n + k]!;
      if (i === j) {
        if (rest <= 0) return -Infinity;
        sum += Math.log(rest);
        lower[j * n + j] = Math.sqrt(rest);
      } else lower[i * n + j] = rest / lower[j * n + j]!;
    }
  }
  return sum;
}
