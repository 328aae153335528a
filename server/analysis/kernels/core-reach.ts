import { groupByPosition } from '../graph/group-by-position.ts';
import type { Parts } from '../graph/parts.ts';
import type { Rows } from '../graph/rows.ts';
import type { ReachSearch } from './reach-search.ts';

/** Whom the members of one weak part of a graph reach: the targets that all share who reach its core, and the rest. */
export type CoreReach = {
  /** Who is reached from the core, itself included, by how many steps from its busiest vertex. */
  readonly rings: readonly Int32Array[];
  /** Who reaches the core, and so all targets. */
  readonly reaching: Int32Array;
  /** Who does not reach it: all that they reach was searched. */
  readonly apart: Int32Array;
  /** For each of `reaching`: no target is farther away than this. */
  readonly farthest: Int32Array;
};

/**
 * Finds the targets of one weak part, whose core is its largest strong component. A way to somebody beside the targets
 * never passes a target, so that what lies beside is searched vertex by vertex and exactly.
 *
 * @param rows whom a vertex leads to; `back`: the same arcs from their other end
 * @returns null when the searches take too long: a graph without a large core
 */
export function coreReach(
  rows: Rows,
  back: Rows,
  strong: Parts,
  members: Int32Array,
  beside: ReachSearch,
): CoreReach | null {
  const centre = centreOf(rows, back, strong, members);
  const ahead = levelsFrom(rows, centre);
  const behind = levelsFrom(back, centre);
  const farthestAhead = members.reduce((most, v) => Math.max(most, ahead[v]!), 0);
  for (const v of members) {
    if (ahead[v]! >= 0 && behind[v]! >= 0) continue;
    if (!beside.from(v, behind[v]! >= 0 ? ahead : null)) return null;
  }
  const reaching = members.filter((v) => behind[v]! >= 0);
  return {
    rings: ringsOf(members, ahead, farthestAhead),
    reaching,
    apart: members.filter((v) => behind[v]! < 0),
    farthest: reaching.map((v) => behind[v]! + farthestAhead),
  };
}

function ringsOf(members: Int32Array, level: Int32Array, farthest: number): Int32Array[] {
  const targets = members.filter((v) => level[v]! >= 0);
  const { offset, order } = groupByPosition(
    farthest + 1,
    targets.map((v) => level[v]!),
  );
  const byRing = order.map((at) => targets[at]!);
  return Array.from({ length: farthest + 1 }, (_, ring) => byRing.subarray(offset[ring], offset[ring + 1]));
}

/** The vertex of the core with the most arcs. */
function centreOf(rows: Rows, back: Rows, { of, sizes }: Parts, members: Int32Array): number {
  const arcs = ({ offset }: Rows, v: number) => offset[v + 1]! - offset[v]!;
  const core = members.reduce((best, v) => (sizes[of[v]!]! > sizes[best]! ? of[v]! : best), of[members[0]!]!);
  const most = { vertex: -1, arcs: -1 };
  for (const v of members) {
    const own = of[v] === core ? arcs(rows, v) + arcs(back, v) : -1;
    if (own > most.arcs) Object.assign(most, { vertex: v, arcs: own });
  }
  return most.vertex;
}

/** Steps from a vertex to each other, −1 to whom it does not reach. */
function levelsFrom({ offset, neighbour }: Rows, start: number): Int32Array {
  const level = new Int32Array(offset.length - 1).fill(-1);
  const queue = new Int32Array(level.length);
  let end = 1;
  level[start] = 0;
  queue[0] = start;
  for (let at = 0; at < end; at++) {
    const here = queue[at]!;
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
      const there = neighbour[entry]!;
      if (level[there]! >= 0) continue;
      level[there] = level[here]! + 1;
      queue[end++] = there;
    }
  }
  return level;
}
