import { symmetricEigen } from './symmetric-eigen.ts';

/** Writes the product of the matrix with `x` into `into`. */
export type Product = (x: Float64Array, into: Float64Array) => void;

/**
 * The largest eigenvalue of a symmetric matrix given by its products, and its unit vector: the one nearest to `start`
 * when several vectors share the value. Restarted Lanczos with full orthogonalisation.
 *
 * @param avoid a unit vector at right angles to which to stay (the known vector of a value that is not wanted)
 * @param most products a restart: fewer when one product is dear
 * @param tolerance residual over value; the error of the value goes with its square, that of the vector with itself
 * @returns `null` when the residual did not come under the tolerance in 3,000 restarts
 * Source  Lanczos 1950; restarts: Saad 2011, Numerical Methods for Large Eigenvalue Problems, ch. 6
 * Cost    at most `most` products and O(most² n) a restart; memory O(most · n)
 */
export function largestEigenpair(
  product: Product,
  start: Float64Array,
  {
    avoid = null,
    most = 60,
    tolerance = 1e-11,
  }: { avoid?: Float64Array | null; most?: number; tolerance?: number } = {},
): { value: number; vector: Float64Array } | null {
  const n = start.length;
  let vector: Float64Array = start.slice();
  if (avoid) removePart(vector, avoid);
  if (!normalise(vector)) return null;
  const image = new Float64Array(n);
  for (let restart = 0; restart < 3000; restart++) {
    vector = bestInKrylov(product, vector, Math.min(n, most), avoid);
    product(vector, image);
    const value = dot(vector, image);
    let residual = 0;
    let size = 0;
    for (let i = 0; i < n; i++) {
      residual += (image[i]! - value * vector[i]!) ** 2;
      size += image[i]! ** 2;
    }
    if (residual <= tolerance ** 2 * Math.max(size, 1e-300)) return { value, vector };
  }
  return null;
}

function bestInKrylov(product: Product, first: Float64Array, most: number, avoid: Float64Array | null) {
  const n = first.length;
  const basis: Float64Array[] = [first];
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (;;) {
    const last = basis.at(-1)!;
    const next = new Float64Array(n);
    product(last, next);
    diagonal.push(dot(last, next));
    if (basis.length === most) break;
    // Twice is enough (Kahan): once leaves rounding noise along the older vectors.
    for (let twice = 0; twice < 2; twice++) {
      if (avoid) removePart(next, avoid);
      for (const older of basis) removePart(next, older);
    }
    const length = Math.sqrt(dot(next, next));
    const scale = Math.max(...diagonal.map(Math.abs), ...beside, 1e-300);
    if (length <= 1e-13 * scale) break;
    beside.push(length);
    basis.push(next.map((value) => value / length));
  }
  return combined(basis, topOfTridiagonal(diagonal, beside));
}

function topOfTridiagonal(diagonal: number[], beside: number[]): Float64Array {
  const k = diagonal.length;
  const matrix = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    matrix[i * k + i] = diagonal[i]!;
    if (i + 1 < k) matrix[i * k + i + 1] = matrix[(i + 1) * k + i] = beside[i]!;
  }
  return symmetricEigen(matrix, k).vectors[0]!;
}

function combined(basis: Float64Array[], weights: Float64Array): Float64Array {
  const vector = new Float64Array(basis[0]!.length);
  for (const [k, older] of basis.entries())
    for (let i = 0; i < vector.length; i++) vector[i]! += weights[k]! * older[i]!;
  normalise(vector);
  return vector;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function removePart(x: Float64Array, unit: Float64Array): void {
  const along = dot(x, unit);
  for (let i = 0; i < x.length; i++) x[i]! -= along * unit[i]!;
}

function normalise(x: Float64Array): boolean {
  const length = Math.sqrt(dot(x, x));
  if (!(length > 0)) return false;
  for (let i = 0; i < x.length; i++) x[i]! /= length;
  return true;
}
