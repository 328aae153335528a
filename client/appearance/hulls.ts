import type { GraphActor } from '../../contract/graphs.ts';

type Point = { x: number; y: number };

/** The corners of the smallest convex shape around a set of points, anticlockwise (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (from: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of from) {
      while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const cross = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/**
 * The area of each comuna, as far as its schools show: the convex shape around those with coordinates of their
 * own. Not the official boundary, and said so in the legend. Comunas with fewer than three such schools have none.
 */
export function comunaHulls(actors: readonly GraphActor[]): Point[][] {
  const places = new Map<string, Point[]>();
  for (const { kind, comunaId, latitude, isSet, x, y } of actors) {
    if (kind !== 'school' || comunaId === null || latitude === null || isSet) continue;
    places.set(comunaId, [...(places.get(comunaId) ?? []), { x, y }]);
  }
  return [...places.values()].map(convexHull).filter((corners) => corners.length >= 3);
}
