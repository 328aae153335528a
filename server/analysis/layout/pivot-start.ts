import type { Neighbours } from '../graph/neighbours.ts';
import { ShortestPaths } from '../graph/shortest-paths.ts';
import type { Random } from '../random.ts';
import type { Points } from './points.ts';

/**
 * A first placement that already has the network's large shape: actors far apart in ties lie far apart. Forces then
 * only have to tidy it.
 *
 * Source  pivot multidimensional scaling, Brandes & Pich 2007, doi:10.1007/978-3-540-70904-6_6
 * Cost    O(k(n + m)) for k = 30 pivots
 */
export function pivotStart(rows: Neighbours, random: Random): Points {
  const n = rows.offset.length - 1;
  const centred = centredDistances(rows, Math.min(30, n));
  const first = mainAxis(centred, null, random);
  const second = mainAxis(centred, first, random);
  const points = { x: projected(centred, first, n), y: projected(centred, second, n) };
  // Actors with the same distances to all pivots would start on one spot, where no force tells them apart.
  const spread = 0.5;
  for (let at = 0; at < n; at++) {
    points.x[at]! += spread * (random.random() - 0.5);
    points.y[at]! += spread * (random.random() - 0.5);
  }
  return points;
}

/** One column a pivot: −½ of the doubly centred squared distances. Each pivot is the actor farthest from those before. */
function centredDistances(rows: Neighbours, pivots: number): Float64Array[] {
  const n = rows.offset.length - 1;
  const nearest = new Float64Array(n).fill(Infinity);
  const columns: Float64Array[] = [];
  const paths = new ShortestPaths(rows, null);
  let pivot = 0;
  for (let column = 0; column < pivots; column++) {
    paths.from(pivot);
    const distances = paths.length;
    for (let at = 0; at < n; at++) {
      nearest[at] = Math.min(nearest[at]!, distances[at]!);
      if (nearest[at]! > nearest[pivot]!) pivot = at;
    }
    columns.push(distances.map((distance) => distance * distance));
  }
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const columnMeans = columns.map(mean);
  const whole = columnMeans.reduce((sum, value) => sum + value, 0) / columns.length;
  const rowMeans = new Float64Array(n);
  for (const column of columns) for (let at = 0; at < n; at++) rowMeans[at]! += column[at]! / columns.length;
  return columns.map((column, index) =>
    column.map((square, at) => -0.5 * (square - columnMeans[index]! - rowMeans[at]! + whole)),
  );
}

/** Main axis of the columns in pivot space by power iteration, at right angles to `other`. */
function mainAxis(columns: Float64Array[], other: Float64Array | null, random: Random): Float64Array {
  const k = columns.length;
  const products = columns.map((a) =>
    columns.map((b) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)),
  );
  let axis = Float64Array.from({ length: k }, () => random.random() - 0.5);
  for (let round = 0; round < 60; round++) {
    if (other) removePart(axis, other);
    const next = Float64Array.from(products, (row) =>
      row.reduce((sum, value, at) => sum + value * axis[at]!, 0),
    );
    axis = unit(next);
  }
  if (other) removePart(axis, other);
  return axis;
}

function removePart(axis: Float64Array, other: Float64Array): void {
  const along = axis.reduce((sum, value, at) => sum + value * other[at]!, 0);
  for (let at = 0; at < axis.length; at++) axis[at]! -= along * other[at]!;
}

function unit(axis: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(axis.reduce((sum, value) => sum + value * value, 0));
  return Float64Array.from(axis, (value) => (length > 0 ? value / length : 0));
}

/** Places on the axis, scaled so that the usual step between neighbours is about 1. */
function projected(columns: Float64Array[], axis: Float64Array, n: number): Float64Array {
  const places = new Float64Array(n);
  for (const [index, column] of columns.entries())
    for (let at = 0; at < n; at++) places[at]! += column[at]! * axis[index]!;
  const width = places.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const wanted = Math.sqrt(n);
  return places.map((place) => (width > 1e-9 ? (place / width) * wanted : 0));
}
