import type { Neighbours } from '../graph/neighbours.ts';
import type { Points } from './points.ts';

/** The position that all others are tied to, and only to it; `null` when the part is not a star. */
export function starCentre({ offset, neighbour }: Neighbours): number | null {
  const n = offset.length - 1;
  if (neighbour.length !== 2 * (n - 1)) return null;
  for (let at = 0; at < n; at++) if (offset[at + 1]! - offset[at]! === n - 1) return at;
  return null;
}

/**
 * A sostenedor with its schools: the centre in the middle, the others evenly on rings around it, one unit of distance
 * between neighbours.
 */
export function starLayout(n: number, centre: number): Points {
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const others = Array.from({ length: n }, (_, at) => at).filter((at) => at !== centre);
  for (const ring of rings(others.length)) {
    const members = others.splice(0, ring.count);
    for (const [place, at] of members.entries()) {
      const angle = (2 * Math.PI * (place + ring.offset)) / ring.count;
      x[at] = ring.radius * Math.cos(angle);
      y[at] = ring.radius * Math.sin(angle);
    }
  }
  return { x, y };
}

/** Rings one unit apart from radius 1 on; the outermost is filled evenly with what is left. */
function rings(count: number): { count: number; radius: number; offset: number }[] {
  const made: { count: number; radius: number; offset: number }[] = [];
  let left = count;
  for (let radius = count <= 6 ? 1 : 1.25; left > 0; radius += 1) {
    const fit = Math.min(left, Math.floor(2 * Math.PI * radius));
    made.push({ count: fit, radius, offset: made.length % 2 === 0 ? 0 : 0.5 });
    left -= fit;
  }
  return made;
}
