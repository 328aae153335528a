/** A place in the unit square, y up, four decimals. */
export type Position = { x: number; y: number };

/** Places in the plane, one a position. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A placed part and the box it needs; the box starts at 0, 0. */
export interface PlacedPart {
  /** Positions in the whole graph, in the order of the points. */
  readonly actors: Int32Array;
  readonly points: Points;
  readonly width: number;
  readonly height: number;
}

/** Moves points so that their box starts at `margin`, `margin`, and returns the size of the box with its margins. */
export function boxed(actors: Int32Array, points: Points, margin: number): PlacedPart {
  const left = least(points.x);
  const low = least(points.y);
  const x = points.x.map((value) => value - left + margin);
  const y = points.y.map((value) => value - low + margin);
  return { actors, points: { x, y }, width: most(x) + margin, height: most(y) + margin };
}

const least = (values: Float64Array) => values.reduce((found, value) => Math.min(found, value), Infinity);
const most = (values: Float64Array) => values.reduce((found, value) => Math.max(found, value), -Infinity);
