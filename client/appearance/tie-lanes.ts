import type { GraphTie } from '../../contract/graphs.ts';

/**
 * How far a line bends aside from the straight way between its ends, seen from its `from`: in CSS pixels, and at most
 * that share of its length.
 */
export type Lane = { bend: number; most: number };

export const straight: Lane = { bend: 0, most: 0 };

/** Between two lines of one pair, in CSS pixels, and the share of the length that all of them together may take aside. */
const laneWidth = 9;
const widest = 0.32;

const beside = (lane: Lane) => lane.bend !== 0;
export const isBent = (lane: Lane | undefined): lane is Lane => lane !== undefined && beside(lane);

const lanesOf = new WeakMap<readonly GraphTie[], ReadonlyMap<string, Lane>>();

/**
 * Ties of one pair side by side, none upon another; tension has the outermost place, so that it covers no collaboration.
 * Ties alone between their two ends are left out: they are straight. The same ties are sorted once.
 */
export function tieLanes(ties: readonly GraphTie[]): ReadonlyMap<string, Lane> {
  const known = lanesOf.get(ties);
  if (known !== undefined) return known;
  const lanes = new Map<string, Lane>();
  for (const pair of pairsOf(ties)) {
    if (pair.length > 1)
      for (const [at, tie] of inOrder(pair).entries()) lanes.set(tie.id, laneAt(at, pair.length, tie));
  }
  lanesOf.set(ties, lanes);
  return lanes;
}

function pairsOf(ties: readonly GraphTie[]): Iterable<GraphTie[]> {
  const pairs = new Map<string, GraphTie[]>();
  for (const tie of ties) {
    if (tie.from === tie.to) continue;
    const key = tie.from < tie.to ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`;
    const pair = pairs.get(key);
    if (pair) pair.push(tie);
    else pairs.set(key, [tie]);
  }
  return pairs.values();
}

/** Both directions of a layer stand beside each other; tension comes last. */
const inOrder = (pair: readonly GraphTie[]) =>
  [...pair].sort(
    (a, b) =>
      b.sign - a.sign || (a.layer === b.layer ? 0 : a.layer < b.layer ? -1 : 1) || (a.from < b.from ? -1 : 1),
  );

function laneAt(at: number, count: number, { from, to }: GraphTie): Lane {
  const aside = at - (count - 1) / 2;
  const outermost = (count - 1) / 2;
  const side = from < to ? 1 : -1;
  return { bend: side * aside * laneWidth, most: (Math.abs(aside) / outermost) * (widest / 2) };
}

type Point = { x: number; y: number };

/** How far aside the middle of a line of that length lies, with its sign, in pixels. */
export const bendOf = ({ bend, most }: Lane, length: number): number =>
  Math.sign(bend) * Math.min(Math.abs(bend), most * length);

/** The middle control point of the line's quadratic curve; y grows downwards, as on the paper. */
export function controlOf(from: Point, to: Point, lane: Lane): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const aside = (2 * bendOf(lane, length)) / length;
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * aside,
    y: (from.y + to.y) / 2 - (to.x - from.x) * aside,
  };
}

/** The place on the quadratic curve at `share` of its way. */
export function onCurve(from: Point, control: Point, to: Point, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}
