import { bestSplit, mostSplit, smallestPart } from './every-split.ts';

export type TwoParts = { readonly modularity: number; readonly part: Uint8Array };

/**
 * Two parts: the best split of a network in two parts of at least a quarter of its actors each.
 *
 *   Q = max over splits of 1 − c/m − (d_A² + d_B²)/(4m²)      c ties across, d_A and d_B degrees of the two parts
 *
 * Source      Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113, for two communities; the quarter is ours
 * Reads       undirected simple network as the neighbours of each actor, n ≤ 16 exactly, else by moves from eight starts
 * Returns     Q in [−½, ½] and the part (0 or 1) of each actor; actor 0 is in part 0
 * Undefined   no ties or n < 2: null
 * Cost        O(2^n) bit counts; local search O(m · moves)
 * Agrees with the split-by-split twin for n ≤ 7
 */
export function bestTwoParts(neighbours: readonly (readonly number[])[]): TwoParts | null {
  const n = neighbours.length;
  const ends = neighbours.reduce((sum, list) => sum + list.length, 0);
  if (n < 2 || ends === 0) return null;
  return n <= mostSplit ? everySplit(neighbours, ends) : searchSplits(neighbours, ends);
}

const modularity = (across: number, degreeA: number, ends: number): number =>
  1 - (2 * across) / ends - (degreeA ** 2 + (ends - degreeA) ** 2) / ends ** 2;

/** Every split of a small network. */
function everySplit(neighbours: readonly (readonly number[])[], ends: number): TwoParts | null {
  const near = Int32Array.from(neighbours, (list) => list.reduce((mask, j) => mask | (1 << j), 0));
  const best = bestSplit(near, ends);
  return (
    best && {
      modularity: 1 + best.score / ends ** 2,
      part: Uint8Array.from(neighbours, (_, i) => (best.split >>> i) & 1),
    }
  );
}

/** Actors from whose neighbourhood the search begins, spread over the list. */
const starts = 8;

/** From an actor's neighbourhood as a first part, moves and swaps the best actor until nothing improves. */
function searchSplits(neighbours: readonly (readonly number[])[], ends: number): TwoParts {
  let best: TwoParts | null = null;
  const step = Math.ceil(neighbours.length / starts);
  for (let start = 0; start < neighbours.length; start += step) {
    const found = improve(neighbours, ends, growPart(neighbours, start));
    if (!best || found.modularity > best.modularity + 1e-12) best = found;
  }
  const { modularity: q, part } = best!;
  return { modularity: q, part: part[0] === 0 ? part : part.map((side) => 1 - side) };
}

/** Half of the actors, breadth first from one of them; the rest of the half by position when the ties run out. */
function growPart(neighbours: readonly (readonly number[])[], start: number): Uint8Array {
  const n = neighbours.length;
  const part = new Uint8Array(n);
  const seen = new Uint8Array(n);
  const queue = new Int32Array(n);
  let length = 0;
  const reach = (j: number): void => {
    if (!seen[j]) queue[length++] = j;
    seen[j] = 1;
  };
  reach(start);
  for (let taken = 0; taken < n >>> 1; taken++) {
    if (taken === length) reach(seen.indexOf(0));
    const next = queue[taken]!;
    part[next] = 1;
    const list = neighbours[next]!;
    for (let at = 0; at < list.length; at++) reach(list[at]!);
  }
  return part;
}

/** Moves the best actor to the other part until nothing improves; a move changes the counts of its neighbours only. */
function improve(neighbours: readonly (readonly number[])[], ends: number, part: Uint8Array): TwoParts {
  const n = neighbours.length;
  const least = smallestPart(n);
  const size = [0, 0];
  const degrees = [0, 0];
  /** By actor: how many of its neighbours are in its part. */
  const own = new Int32Array(n);
  let across = 0;
  neighbours.forEach((list, i) => {
    const side = part[i]!;
    size[side]!++;
    degrees[side]! += list.length;
    for (const j of list) {
      if (part[j] === side) own[i]!++;
      else if (side === 0) across++;
    }
  });
  let q = modularity(across, degrees[0]!, ends);
  for (;;) {
    let [gain, mover, change] = [1e-12, -1, 0];
    for (let i = 0; i < n; i++) {
      const side = part[i]!;
      if (size[side]! <= least) continue;
      const degree = neighbours[i]!.length;
      const delta = 2 * own[i]! - degree;
      const degreeA = degrees[0]! + (side === 0 ? -degree : degree);
      const better = modularity(across + delta, degreeA, ends) - q;
      if (better > gain) [gain, mover, change] = [better, i, delta];
    }
    if (mover < 0) return { modularity: q, part };
    const side = part[mover]!;
    const list = neighbours[mover]!;
    size[side]!--;
    size[1 - side]!++;
    degrees[side]! -= list.length;
    degrees[1 - side]! += list.length;
    across += change;
    part[mover] = 1 - side;
    own[mover] = list.length - own[mover]!;
    for (const j of list) own[j]! += part[j] === side ? -1 : 1;
    q += gain;
  }
}
