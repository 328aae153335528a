import type { Points } from './points.ts';

/**
 * Pushes points that are nearer than `distance` apart, in place, until none is or `rounds` are over. Points marked in
 * `fixed` stay. Neighbours are found on a grid of cells of that size.
 *
 * Cost  O(n) a round while few points share a cell
 */
export function spreadApart(points: Points, distance: number, iterations: number, fixed?: Uint8Array): void {
  const n = points.x.length;
  const grid = emptyGrid(n, distance);
  for (let round = 0; round < iterations; round++) {
    fillGrid(grid, points);
    let moved = false;
    for (let at = 0; at < n; at++) moved = pushFrom(at, points, grid, fixed) || moved;
    if (!moved) return;
  }
}

/**
 * Points by cell: cells share as many chains as there are points or a few more, each chain in the order of its points. A
 * list a cell would take ten times as long, and a picture of many thousands is made while somebody waits.
 */
type Grid = {
  distance: number;
  /** The first point of each chain, and after each point the next; −1: none. */
  head: Int32Array;
  next: Int32Array;
  column: Int32Array;
  row: Int32Array;
};

function emptyGrid(n: number, distance: number): Grid {
  const [next, column, row] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  return { distance, head: new Int32Array(2 ** Math.ceil(Math.log2(n + 1))), next, column, row };
}

function fillGrid({ distance, head, next, column, row }: Grid, { x, y }: Points): void {
  head.fill(-1);
  for (let at = next.length - 1; at >= 0; at--) {
    column[at] = Math.floor(x[at]! / distance);
    row[at] = Math.floor(y[at]! / distance);
    const chain = chainOf(column[at]!, row[at]!, head.length);
    next[at] = head[chain]!;
    head[chain] = at;
  }
}

const chainOf = (column: number, row: number, chains: number): number =>
  (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (chains - 1);

function pushFrom(at: number, points: Points, grid: Grid, fixed: Uint8Array | undefined): boolean {
  const { distance, head, next } = grid;
  const column = Math.floor(points.x[at]! / distance);
  const row = Math.floor(points.y[at]! / distance);
  let moved = false;
  for (let c = column - 1; c <= column + 1; c++)
    for (let r = row - 1; r <= row + 1; r++)
      for (let other = head[chainOf(c, r, head.length)]!; other >= 0; other = next[other]!)
        if (other > at && grid.column[other] === c && grid.row[other] === r)
          moved = push(at, other, points, distance, fixed) || moved;
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
