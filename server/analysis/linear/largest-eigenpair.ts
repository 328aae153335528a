import { dot } from './dot.ts';
import { topOfTridiagonal } from './top-of-tridiagonal.ts';

/** Writes the product of the matrix with `x` into `into`. */
export type Product = (x: Float64Array, into: Float64Array) => void;

/** Numbers of the basis kept at a time, unless `most` says otherwise: 32 MiB. */
const roomForBasis = 2 ** 22;
/** Products between two looks at how far the value is known. */
const betweenLooks = 4;
/** A basis grows until its residual is this share of the tolerance: small entries of the vector gain by it, at a few products. */
const margin = 0.01;

/**
 * The largest eigenvalue of a symmetric matrix given by its products, and its unit vector: the one nearest to `start`
 * when several vectors share the value. Restarted Lanczos; each vector is made orthogonal to the two before it only,
 * because the basis is given up before rounding brings the vector that was found back into it (Paige 1980).
 *
 * @param avoid a unit vector at right angles to which to stay (the known vector of a value that is not wanted)
 * @param most products a restart, at most; 60 to 400 by the room there is for them unless given
 * @param tolerance residual over value; the error of the value goes with its square, that of the vector with itself
 * @returns `null` when the residual did not come under the tolerance in 3,000 restarts
 * Source  Lanczos 1950, doi:10.6028/jres.045.026; Paige 1980, doi:10.1016/0024-3795(80)90167-6; restarts: Saad 2011,
 *         Numerical Methods for Large Eigenvalue Problems, ch. 6
 * Cost    at most `most` products and O(most · n) a restart; memory O(most · n)
 */
export function largestEigenpair(
  product: Product,
  start: Float64Array,
  {
    avoid = null,
    most = Math.max(60, Math.min(400, Math.floor(roomForBasis / start.length))),
    tolerance = 1e-11,
  }: { avoid?: Float64Array | null; most?: number; tolerance?: number } = {},
): { value: number; vector: Float64Array } | null {
  const n = start.length;
  let vector: Float64Array = start.slice();
  if (avoid) removePart(vector, avoid);
  if (!normalise(vector)) return null;
  const image = new Float64Array(n);
  for (let restart = 0; restart < 3000; restart++) {
    vector = bestInKrylov(product, vector, Math.min(n, most), avoid, tolerance);
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

function bestInKrylov(
  product: Product,
  first: Float64Array,
  most: number,
  avoid: Float64Array | null,
  tolerance: number,
): Float64Array {
  const n = first.length;
  const basis: Float64Array[] = [first];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let scale = 1e-300;
  for (;;) {
    const last = basis.at(-1)!;
    const next = new Float64Array(n);
    product(last, next);
    if (avoid) removePart(next, avoid);
    if (basis.length > 1) addTimes(next, -beside.at(-1)!, basis.at(-2)!);
    const along = dot(last, next);
    diagonal.push(along);
    if (basis.length === most) break;
    addTimes(next, -along, last);
    const length = Math.sqrt(dot(next, next));
    scale = Math.max(scale, Math.abs(along), length);
    if (length <= 1e-13 * scale) break;
    if (basis.length % betweenLooks === 0) {
      const { value, vector } = topOfTridiagonal(diagonal, beside);
      // The residual of the best vector of the basis, were there no rounding.
      if (length * vector.at(-1)! <= margin * tolerance * Math.abs(value)) break;
    }
    beside.push(length);
    for (let i = 0; i < n; i++) next[i]! /= length;
    basis.push(next);
  }
  return combined(basis, topOfTridiagonal(diagonal, beside).vector);
}

function combined(basis: Float64Array[], weights: Float64Array): Float64Array {
  const vector = new Float64Array(basis[0]!.length);
  for (const [k, older] of basis.entries()) addTimes(vector, weights[k]!, older);
  normalise(vector);
  return vector;
}

function addTimes(x: Float64Array, times: number, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i]! += times * y[i]!;
}

const removePart = (x: Float64Array, unit: Float64Array): void => addTimes(x, -dot(x, unit), unit);

function normalise(x: Float64Array): boolean {
  const length = Math.sqrt(dot(x, x));
  if (!(length > 0)) return false;
  for (let i = 0; i < x.length; i++) x[i]! /= length;
  return true;
}
