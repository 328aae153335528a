import { bendOf, controlOf, onCurve, type Lane } from '../appearance/tie-lanes.ts';

type Point = { x: number; y: number };
/** A line on the screen, in CSS pixels; y grows downwards. */
export type Line<Tie> = { from: Point; to: Point; lane: Lane; tie: Tie };

const steps = 12;

/** The tie whose line passes nearest to a point, if any passes within `reach`. */
export function nearestTie<Tie>(lines: Iterable<Line<Tie>>, point: Point, reach: number): Tie | null {
  let best: { tie: Tie; distance: number } | null = null;
  for (const line of lines) {
    if (!isAround(line, point, reach)) continue;
    const distance = distanceTo(line, point);
    if (distance <= reach && (best === null || distance < best.distance)) best = { tie: line.tie, distance };
  }
  return best?.tie ?? null;
}

/** Whether the point may be near: within the box of both ends, widened by how far the line bends. */
function isAround({ from, to, lane }: Line<unknown>, { x, y }: Point, reach: number): boolean {
  const far = reach + Math.abs(lane.bend);
  return (
    x >= Math.min(from.x, to.x) - far &&
    x <= Math.max(from.x, to.x) + far &&
    y >= Math.min(from.y, to.y) - far &&
    y <= Math.max(from.y, to.y) + far
  );
}

function distanceTo({ from, to, lane }: Line<unknown>, point: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (bendOf(lane, length) === 0) return toSegment(from, to, point);
  const control = controlOf(from, to, lane);
  let least = Infinity;
  let before = from;
  for (let at = 1; at <= steps; at += 1) {
    const next = onCurve(from, control, to, at / steps);
    least = Math.min(least, toSegment(before, next, point));
    before = next;
  }
  return least;
}

function toSegment(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / squared));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}
