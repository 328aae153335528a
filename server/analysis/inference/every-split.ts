import { bitCount } from '../graph/bit-count.ts';
import { bestScoreByKernel, fewestInKernel } from '../kernels/best-score-by-kernel.ts';

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
/** By actor: its ties, those with the others in part 1, and its term. */
const ownDegrees = new Int32Array(mostSplit);
const withStaying = new Int32Array(mostSplit);
const terms = new Int32Array(mostSplit);

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
    const leastHigh = findTerms(low, block, degree, ends);
    const leastLow = findTerms(0, low, degree, ends);
    if (fixed + blockMost - leastHigh - leastLow < best) continue;
    addTerms(highTerms, low, block);
    addTerms(lowTerms, 0, low);
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

/**
 * The score of the best split alone, which is the same whether the kernel finds it or `bestSplit`.
 *
 * @param start a split with parts that are large enough
 */
export function bestScore(near: Int32Array, ends: number, start: number): number {
  const n = near.length;
  if (n < fewestInKernel) return bestSplit(near, ends, start)!.score;
  const split = improved(near, start, ends);
  const known = { near, ends, least: smallestPart(n), start: scoreOf(near, split, ends) };
  return bestScoreByKernel(known) ?? bestSplit(near, ends, split)!.score;
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

/** Finds the terms of the actors after `from` up to `to`; returns the least sum of any of them. */
function findTerms(from: number, to: number, degree: number, ends: number): number {
  let least = 0;
  for (let i = from + 1; i <= to; i++) {
    const term = 4 * (degree * ownDegrees[i]! - ends * withStaying[i]!);
    terms[i] = term;
    if (term < 0) least += term;
  }
  return least;
}

/** Sums of these terms, of every state of them; at most a row of actors. */
function addTerms(sums: Int32Array, from: number, to: number): void {
  for (let i = from + 1; i <= to; i++) {
    const known = 1 << (i - 1 - from);
    const term = terms[i]!;
    for (let state = 0; state < known; state++) sums[known + state] = sums[state]! + term;
  }
}

/** A split with the actor moved that makes it best, again and again, until none does: most blocks are then left out. */
function improved(near: Int32Array, start: number, ends: number): number {
  const n = near.length;
  const [least, all] = [smallestPart(n), 2 ** n - 1];
  let split = start;
  let [size, degree] = [bitCount(split), 0];
  for (let i = 0; i < n; i++) {
    ownDegrees[i] = bitCount(near[i]!);
    if ((split >>> i) & 1) degree += ownDegrees[i]!;
  }
  for (;;) {
    let [most, mover] = [0, -1];
    for (let i = 0; i < n; i++) {
      const isIn = (split >>> i) & 1;
      if ((isIn ? size : n - size) <= least) continue;
      const own = ownDegrees[i]!;
      const withIts = bitCount(near[i]! & split);
      const cut = isIn ? 2 * withIts - own : own - 2 * withIts;
      const change = isIn ? -own : own;
      // Of −2·E·c − d² − (E − d)².
      const gain = -2 * ends * cut - 2 * change * (2 * degree + change - ends);
      if (gain > most) [most, mover] = [gain, i];
    }
    // The first actor is in part 0.
    if (mover < 0) return split & 1 ? ~split & all : split;
    const isIn = (split >>> mover) & 1;
    split ^= 1 << mover;
    size += isIn ? -1 : 1;
    degree += isIn ? -ownDegrees[mover]! : ownDegrees[mover]!;
  }
}

/** Place of a word in the reflected Gray code. */
function grayRank(word: number): number {
  let rank = word;
  for (let shift = 1; shift < 16; shift *= 2) rank ^= rank >>> shift;
  return rank;
}
