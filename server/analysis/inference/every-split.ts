import { bitCount } from '../graph/bit-count.ts';

/** Largest network of which every split is tried. */
export const mostSplit = 16;

/** The least actors a part may have: a quarter of all, and at least one. */
export const smallestPart = (n: number): number => Math.max(1, Math.ceil(n / 4));

/** Actors whose sides are tried together, in two rows of at most this many. */
const row = 4;
const states = 1 << (2 * row);
const sizes = Uint8Array.from({ length: states }, (_, state) => bitCount(state));
/** Of each state of the block: its share of the score, degrees and ties across; and the most of each row. */
const [base, degrees, across] = [new Int32Array(states), new Int32Array(states), new Int32Array(states)];
const rowMost = new Int32Array(1 << row);
/** Sums of terms of the sides of each row of the block. */
const [lowTerms, highTerms] = [new Int32Array(1 << row), new Int32Array(1 << row)];
const [ownDegrees, withStaying] = [new Int32Array(mostSplit), new Int32Array(mostSplit)];

export type Split = { readonly score: number; readonly split: number };

/**
 * The split of a small network whose ties across are fewest and whose degrees are most even, every split being tried:
 * the largest −2·c·E − d_A² − d_B², c ties across, E ends of ties, d degrees of the two parts. A whole number, so equal
 * splits stay equal, and the first of them in Gray-code order is kept.
 *
 * Splits are tried in blocks: actors 1 to 8, or fewer, run through all their sides while the others stay. With H of the
 * others in part 1 and L of the block, and d the degrees of both:
 *
 *   score = fixed(H) + base(L) − Σ_{i ∈ L} term_i(H)
 *   fixed(H) = −2E·c(H) − d_H² − (E − d_H)²      base(L) = −2E·c(L) − 2d_L² + 2E·d_L
 *   term_i(H) = 4·d_H·d_i − 4E·|N_i ∩ H|         c(X) ties between X and all others
 *
 * A block, or a row of it, is left out when its largest base and least terms together cannot reach the best so far.
 *
 * @param near bit j of `near[i]`: i and j are tied; 2 ≤ n ≤ 16
 * @param start a split with parts that are large enough, thought to be good: the better it is, the more is left out
 * @returns bit i of `split` is the part of actor i, 0 for actor 0; null when no split has parts that are large enough
 */
export function bestSplit(near: Int32Array, ends: number, start = 0): Split | null {
  const n = near.length;
  const block = blockOf(n);
  const low = Math.min(block, row);
  const [least, most] = [smallestPart(n), n - smallestPart(n)];
  for (let i = 0; i < n; i++) ownDegrees[i] = bitCount(near[i]!);
  withStaying.fill(0);
  const blockMost = fillBase(near, block, ends);
  let [stay, size, degree, cut] = [0, 0, 0, 0];
  let best = start === 0 ? -(2 ** 31) : scoreOf(near, start, ends);
  let bestAt = start;
  for (let step = 0; step < 1 << (n - 1 - block); step++) {
    if (step > 0) {
      // Gray code: one of the others changes its side.
      const actor = block + 32 - Math.clz32(step & -step);
      const bit = 1 << actor;
      const sign = stay & bit ? -1 : 1;
      cut += sign * (ownDegrees[actor]! - 2 * bitCount(near[actor]! & stay & ~bit));
      degree += sign * ownDegrees[actor]!;
      size += sign;
      stay ^= bit;
      for (let i = 1; i <= block; i++) withStaying[i]! += ((near[actor]! >>> i) & 1) * sign;
    }
    const fixed = -2 * ends * cut - degree * degree - (ends - degree) * (ends - degree);
    const leastHigh = fillTerms(highTerms, row, block, degree, ends);
    const leastLow = fillTerms(lowTerms, 0, low, degree, ends);
    if (fixed + blockMost - leastHigh - leastLow < best) continue;
    const isFree = size >= least && size + block <= most;
    for (let high = 0; high < 1 << (block - low); high++) {
      const rest = fixed - highTerms[high]!;
      if (rest + rowMost[high]! - leastLow < best) continue;
      const from = high << low;
      for (let state = from; state < from + (1 << low); state++) {
        const score = rest + base[state]! - lowTerms[state - from]!;
        if (score < best) continue;
        const all = size + sizes[state]!;
        if (!isFree && (all < least || all > most)) continue;
        const split = stay | (state << 1);
        if (score > best || grayRank(split >>> 1) < grayRank(bestAt >>> 1)) bestAt = split;
        best = score;
      }
    }
  }
  return bestAt === 0 ? null : { score: best, split: bestAt };
}

function scoreOf(near: Int32Array, split: number, ends: number): number {
  let [cut, degree] = [0, 0];
  for (let i = 0; i < near.length; i++) {
    if (((split >>> i) & 1) === 0) continue;
    cut += bitCount(near[i]! & ~split);
    degree += bitCount(near[i]!);
  }
  return -2 * ends * cut - degree * degree - (ends - degree) * (ends - degree);
}

/** Actors of the block: filling it costs what its splits save, so that it is smaller in a smaller network. */
const blockOf = (n: number): number => Math.min(n - 1, 2 * row, Math.max(6, n - 6));

/** `base` of every state of the block, and the most of each row and of all; bit i − 1 of a state is the side of actor i. */
function fillBase(near: Int32Array, block: number, ends: number): number {
  let most = 0;
  let inRow = 0;
  for (let state = 1; state < 1 << block; state++) {
    const before = state & (state - 1);
    const actor = 32 - Math.clz32(state ^ before);
    const degree = degrees[before]! + ownDegrees[actor]!;
    const cut = across[before]! + ownDegrees[actor]! - 2 * bitCount((near[actor]! >>> 1) & before);
    const value = -2 * ends * cut - 2 * degree * (degree - ends);
    degrees[state] = degree;
    across[state] = cut;
    base[state] = value;
    if ((state & ((1 << row) - 1)) === 0 || value > inRow) inRow = value;
    rowMost[state >>> row] = inRow;
    if (value > most) most = value;
  }
  return most;
}

/** Sums of the terms of the actors after `from` up to `to`, at most a row of them; returns the least sum of any of them. */
function fillTerms(sums: Int32Array, from: number, to: number, degree: number, ends: number): number {
  let least = 0;
  for (let i = from + 1; i <= to; i++) {
    const term = 4 * (degree * ownDegrees[i]! - ends * withStaying[i]!);
    const known = 1 << (i - 1 - from);
    for (let state = 0; state < known; state++) sums[known + state] = sums[state]! + term;
    if (term < 0) least += term;
  }
  return least;
}

/** Place of a word in the reflected Gray code. */
function grayRank(word: number): number {
  let rank = word;
  for (let shift = 1; shift < 16; shift *= 2) rank ^= rank >>> shift;
  return rank;
}
