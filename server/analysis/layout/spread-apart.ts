import { addToList } from '../../../contract/add-to-list.ts';
import type { Points } from './points.ts';

/**
 * Pushes points that are nearer than `distance` apart, in place, until none is or `rounds` are over. Points marked in
 * `fixed` stay. Neighbours are found on a grid of cells of that size.
 *
 * Cost  O(n) a round while few points share a cell
 */
export function spreadApart(points: Points, distance: number, iterations: number, fixed?: Uint8Array): void {
  const n = points.x.length;
  for (let round = 0; round < iterations; round++) {
    const cells = new Map<number, number[]>();
    for (let at = 0; at < n; at++) {
      const key = cellKey(Math.floor(points.x[at]! / distance), Math.floor(points.y[at]! / distance));
      addToList(cells, key, at);
    }
    let moved = false;
    for (let at = 0; at < n; at++) moved = pushFrom(at, points, distance, cells, fixed) || moved;
    if (!moved) return;
  }
}

const cellKey = (column: number, row: number): number => column * 4_194_304 + row;

function pushFrom(
  at: number,
  points: Points,
  distance: number,
  cells: Map<number, number[]>,
  fixed: Uint8Array | undefined,
): boolean {
  const column = Math.floor(points.x[at]! / distance);
  const row = Math.floor(points.y[at]! / distance);
  let moved = false;
  for (let dc = -1; dc <= 1; dc++)
    for (let dr = -1; dr <= 1; dr++)
      for (const other of cells.get(cellKey(column + dc, row + dr)) ?? [])
        if (other > at && push(at, other, points, distance, fixed)) moved = true;
  return moved;
}

function push(
  a: number,
  b: number,
  { x, y }: Points,
  distance: number,
  fixed: Uint8Array | undefined,
): boolean {
  const stays = (fixed?.[a] ?? 0) + (fixed?.[b] ?? 0);
  if (stays === 2) return false;
  let dx = x[b]! - x[a]!;
  let dy = y[b]! - y[a]!;
  let apart = Math.sqrt(dx * dx + dy * dy);
  if (apart >= distance * 0.999) return false;
  if (apart < distance * 1e-6) {
    // On one spot: any direction will do, as long as it is always the same one.
    dx = (a % 7) - 3.5;
    dy = (b % 5) - 2.5;
    apart = Math.sqrt(dx * dx + dy * dy);
  }
  const step = (distance - Math.min(apart, distance)) / (stays === 1 ? 1 : 2) / apart + 1e-9;
  if (!fixed?.[a]) {
    x[a]! -= dx * step;
    y[a]! -= dy * step;
  }
  if (!fixed?.[b]) {
    x[b]! += dx * step;
    y[b]! += dy * step;
  }
  return true;
}
