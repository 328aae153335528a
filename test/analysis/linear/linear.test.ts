import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestEigenpair } from '../../../server/analysis/linear/largest-eigenpair.ts';
import { leastSquares } from '../../../server/analysis/linear/least-squares.ts';
import { solve } from '../../../server/analysis/linear/solve.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { topOfTridiagonal } from '../../../server/analysis/linear/top-of-tridiagonal.ts';

const anySymmetric = fc
  .tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 64, maxLength: 64 }),
  )
  .map(([n, cells]) => {
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = cells[i * 8 + j]!;
    return { n, matrix };
  });

const times = (matrix: Float64Array, n: number, x: ArrayLike<number>) =>
  Float64Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => matrix[i * n + j]! * x[j]!).reduce((a, b) => a + b, 0),
  );

describe('symmetricEigen', () => {
  it('knows a matrix by hand: [[2,1],[1,2]] has 3 and 1', () => {
    expect([...symmetricEigen(Float64Array.of(2, 1, 1, 2), 2).values]).toEqual([
      expect.closeTo(3, 12),
      expect.closeTo(1, 12),
    ]);
  });

  it('gives vectors that the matrix only stretches, and values that add up to the trace', () => {
    fc.assert(
      fc.property(anySymmetric, ({ n, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, n);
        const trace = Array.from({ length: n }, (_, i) => matrix[i * n + i]!).reduce((a, b) => a + b, 0);
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(trace, 9);
        for (const [k, vector] of vectors.entries())
          for (const [i, value] of times(matrix, n, vector).entries())
            expect(value).toBeCloseTo(values[k]! * vector[i]!, 9);
      }),
    );
  });
});

describe('largestEigenpair', () => {
  it('agrees with all eigenvalues of small matrices', () => {
    fc.assert(
      fc.property(anySymmetric, ({ n, matrix }) => {
        // Shifted so that the largest value is positive and a random start is not at right angles to its vector.
        for (let i = 0; i < n; i++) matrix[i * n + i]! += 60;
        const start = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 7919) % 13) / 17);
        const found = largestEigenpair((x, into) => into.set(times(matrix, n, x)), start)!;
        const { values, vectors } = symmetricEigen(matrix, n);
        const along = vectors
          .filter((_, k) => values[k]! > values[0]! - 1e-9)
          .map((vector) => vector.reduce((sum, v, i) => sum + v * start[i]!, 0));
        fc.pre(Math.hypot(...along) > 1e-3);
        expect(found.value).toBeCloseTo(values[0]!, 8);
      }),
    );
  });
});

describe('topOfTridiagonal', () => {
  it('agrees with all eigenvalues of the matrix', () => {
    const numbers = (min: number) => fc.array(fc.integer({ min, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), numbers(-9), numbers(1), (k, diagonal, beside) => {
        const matrix = new Float64Array(k * k);
        for (let i = 0; i < k; i++) {
          matrix[i * k + i] = diagonal[i]!;
          if (i + 1 < k) matrix[i * k + i + 1] = matrix[(i + 1) * k + i] = beside[i]!;
        }
        const found = topOfTridiagonal(diagonal.slice(0, k), beside);
        const { values, vectors } = symmetricEigen(matrix, k);
        expect(found.value).toBeCloseTo(values[0]!, 12);
        for (const [i, entry] of found.vector.entries())
          expect(entry).toBeCloseTo(Math.abs(vectors[0]![i]!), 10);
      }),
    );
  });

  it('takes numbers of any size', () => {
    for (const size of [1e-200, 1, 1e200]) {
      const { value, vector } = topOfTridiagonal([2 * size, 2 * size], [size]);
      expect(value / size).toBeCloseTo(3, 12);
      expect(vector[0]).toBeCloseTo(Math.SQRT1_2, 12);
    }
    expect(topOfTridiagonal([0], [])).toEqual({ value: expect.closeTo(0, 12), vector: Float64Array.of(1) });
  });
});

describe('solve', () => {
  it('solves what can be solved, and says when it cannot', () => {
    fc.assert(
      fc.property(anySymmetric, ({ n, matrix }) => {
        const right = Float64Array.from({ length: n }, (_, i) => i - 2);
        const found = solve(matrix, right);
        const singular = symmetricEigen(matrix, n).values.some((value) => Math.abs(value) < 1e-9);
        if (singular) return;
        for (const [i, value] of times(matrix, n, found!).entries()) expect(value).toBeCloseTo(right[i]!, 6);
      }),
    );
    expect(solve(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 1))).toBeNull();
    expect(solve(Float64Array.of(0, 1, 1, 0), Float64Array.of(3, 5))).toEqual(Float64Array.of(5, 3));
  });
});

describe('leastSquares', () => {
  it('agrees with R’s lm on Anscombe’s first set: 3.0001 + .5001 x, t 2.667 and 4.241, R² .6665', () => {
    // Anscombe 1973, doi:10.2307/2682899; summary(lm(y1 ~ x1, anscombe)).
    const x = Float64Array.of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
    const y = Float64Array.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
    const fit = leastSquares(y, [x.map(() => 1), x])!;
    expect(fit.coefficients[0]).toBeCloseTo(3.0001, 4);
    expect(fit.coefficients[1]).toBeCloseTo(0.5001, 4);
    expect(fit.t[0]).toBeCloseTo(2.667, 3);
    expect(fit.t[1]).toBeCloseTo(4.241, 3);
    expect(fit.rSquared).toBeCloseTo(0.6665, 4);
  });

  it('says when columns depend on each other', () => {
    const x = Float64Array.of(1, 2, 3, 4);
    expect(leastSquares(x, [x, x.map((value) => 2 * value)])).toBeNull();
  });
});
