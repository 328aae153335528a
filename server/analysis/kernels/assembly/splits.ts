/** The score of the best split of a small network in two, four splits at once; see inference/every-split.ts, which says how. */

/** Actors whose sides are tried together, in two rows of four. */
const block: i32 = 8;
const states: i32 = 1 << block;

/** Of each state of the block: its share of the score, degrees and ties across; and the most of each row of 16. */
const base = memory.data(states << 2, 16);
const degrees = memory.data(states << 2, 16);
const across = memory.data(states << 2, 16);
const rowMost = memory.data(64, 16);
/** Sums of the terms of the second row of actors. */
const highTerms = memory.data(64, 16);
/** Of each actor that is not in the block: 1 for each actor of the block that it is tied with. */
const tiedWith = memory.data(16 * 32, 16);
/** Ties of each actor. */
const own = memory.data(64, 16);

/**
 * @param near i32[n]: bit j of word i is 1 where i and j are tied
 * @param n actors, 10 to 16
 * @param ends ends of ties
 * @param least the least actors a part may have
 * @param start a score that some split is known to have
 * @returns the largest score of all splits, at least `start`
 */
export function bestScore(near: usize, n: i32, ends: i32, least: i32, start: i32): i32 {
  for (let i = 0; i < n; i++) store<i32>(own + (i << 2), popcnt(load<i32>(near + (i << 2))));
  for (let i = block + 1; i < n; i++)
    for (let j = 0; j < block; j++)
      store<i32>(tiedWith + (i << 5) + (j << 2), (load<i32>(near + (i << 2)) >> (j + 1)) & 1);
  const blockMost = fillBase(near, ends);
  const low = v128.load(own, 4);
  const high = v128.load(own, 20);
  const perEnd = i32x4.splat(4 * ends);
  const none = i32x4.splat(0);
  let withLow = none;
  let withHigh = none;
  let stay = 0;
  let size = 0;
  let degree = 0;
  let cut = 0;
  let best = start;
  const steps = 1 << (n - 1 - block);
  for (let step = 0; step < steps; step++) {
    if (step > 0) {
      // Gray code: one of the actors that are not in the block changes its side.
      const actor = block + 1 + ctz(step);
      const bit = 1 << actor;
      const ties = load<i32>(own + (actor << 2));
      const sign = stay & bit ? -1 : 1;
      cut += sign * (ties - 2 * popcnt(load<i32>(near + (actor << 2)) & stay & ~bit));
      degree += sign * ties;
      size += sign;
      stay ^= bit;
      const row = tiedWith + (actor << 5);
      const signs = i32x4.splat(sign);
      withLow = i32x4.add(withLow, i32x4.mul(v128.load(row), signs));
      withHigh = i32x4.add(withHigh, i32x4.mul(v128.load(row, 16), signs));
    }
    const fixed = -2 * ends * cut - degree * degree - (ends - degree) * (ends - degree);
    const perDegree = i32x4.splat(4 * degree);
    const lowTerm = i32x4.sub(i32x4.mul(perDegree, low), i32x4.mul(perEnd, withLow));
    const highTerm = i32x4.sub(i32x4.mul(perDegree, high), i32x4.mul(perEnd, withHigh));
    const leastLow = sumOf(i32x4.min_s(lowTerm, none));
    if (fixed + blockMost - sumOf(i32x4.min_s(highTerm, none)) - leastLow <= best) continue;
    best = tryBlock(best, fixed, leastLow, size, n, least, lowTerm, highTerm);
  }
  return best;
}

/** Every state of the block, while the others stay: rows that cannot be better are left out. */
function tryBlock(
  known: i32,
  fixed: i32,
  leastLow: i32,
  size: i32,
  n: i32,
  least: i32,
  lowTerm: v128,
  highTerm: v128,
): i32 {
  let best = known;
  const low0 = pairSums(lowTerm);
  const low1 = i32x4.add(low0, i32x4.splat(i32x4.extract_lane(lowTerm, 2)));
  const fourth = i32x4.splat(i32x4.extract_lane(lowTerm, 3));
  const low2 = i32x4.add(low0, fourth);
  const low3 = i32x4.add(low1, fourth);
  const high0 = pairSums(highTerm);
  const high1 = i32x4.add(high0, i32x4.splat(i32x4.extract_lane(highTerm, 2)));
  const eighth = i32x4.splat(i32x4.extract_lane(highTerm, 3));
  const high2 = i32x4.add(high0, eighth);
  const high3 = i32x4.add(high1, eighth);
  v128.store(highTerms, high0);
  v128.store(highTerms, high1, 16);
  v128.store(highTerms, high2, 32);
  v128.store(highTerms, high3, 48);
  const missing = i32x4.splat(best - fixed + leastLow);
  let rows =
    better(0, high0, missing) |
    (better(16, high1, missing) << 4) |
    (better(32, high2, missing) << 8) |
    (better(48, high3, missing) << 12);
  while (rows) {
    const row = ctz(rows);
    rows &= rows - 1;
    const rest = i32x4.splat(fixed - load<i32>(highTerms + (row << 2)));
    const at = base + (row << 6);
    const sizes = size + popcnt(row);
    const first = least - sizes;
    const last = n - least - sizes;
    const score0 = admitted(i32x4.sub(i32x4.add(rest, v128.load(at)), low0), i32x4(0, 1, 1, 2), first, last);
    const score1 = admitted(
      i32x4.sub(i32x4.add(rest, v128.load(at, 16)), low1),
      i32x4(1, 2, 2, 3),
      first,
      last,
    );
    const score2 = admitted(
      i32x4.sub(i32x4.add(rest, v128.load(at, 32)), low2),
      i32x4(1, 2, 2, 3),
      first,
      last,
    );
    const score3 = admitted(
      i32x4.sub(i32x4.add(rest, v128.load(at, 48)), low3),
      i32x4(2, 3, 3, 4),
      first,
      last,
    );
    best = max(best, mostOf(i32x4.max_s(i32x4.max_s(score0, score1), i32x4.max_s(score2, score3))));
  }
  return best;
}

/** Which of four rows may be better, as bits. */
function better(row: usize, terms: v128, missing: v128): i32 {
  return i32x4.bitmask(i32x4.gt_s(i32x4.sub(v128.load(rowMost + row), terms), missing));
}

/** The scores of splits whose parts are large enough; of the others the least number. */
function admitted(scores: v128, sizes: v128, first: i32, last: i32): v128 {
  const fits = v128.and(i32x4.ge_s(sizes, i32x4.splat(first)), i32x4.le_s(sizes, i32x4.splat(last)));
  return v128.bitselect(scores, i32x4.splat(i32.MIN_VALUE), fits);
}

/** 0, the first, the second, and both. */
function pairSums(terms: v128): v128 {
  const first = i32x4.extract_lane(terms, 0);
  const second = i32x4.extract_lane(terms, 1);
  let sums = i32x4.splat(0);
  sums = i32x4.replace_lane(sums, 1, first);
  sums = i32x4.replace_lane(sums, 2, second);
  return i32x4.replace_lane(sums, 3, first + second);
}

function sumOf(four: v128): i32 {
  const two = i32x4.add(four, i32x4.shuffle(four, four, 2, 3, 0, 1));
  return i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1);
}

function mostOf(four: v128): i32 {
  const two = i32x4.max_s(four, i32x4.shuffle(four, four, 2, 3, 0, 1));
  return max(i32x4.extract_lane(two, 0), i32x4.extract_lane(two, 1));
}

/** `base` of every state of the block, and the most of each row and of all; bit i − 1 of a state is the side of actor i. */
function fillBase(near: usize, ends: i32): i32 {
  store<i32>(base, 0);
  store<i32>(degrees, 0);
  store<i32>(across, 0);
  let most = 0;
  let inRow = 0;
  for (let state = 1; state < states; state++) {
    const before = state & (state - 1);
    const actor = ctz(state) + 1;
    const ties = load<i32>(own + (actor << 2));
    const degree = load<i32>(degrees + (before << 2)) + ties;
    const cut =
      load<i32>(across + (before << 2)) + ties - 2 * popcnt((load<i32>(near + (actor << 2)) >> 1) & before);
    const value = -2 * ends * cut - 2 * degree * (degree - ends);
    store<i32>(degrees + (state << 2), degree);
    store<i32>(across + (state << 2), cut);
    store<i32>(base + (state << 2), value);
    inRow = state & 15 ? max(inRow, value) : value;
    store<i32>(rowMost + ((state >> 4) << 2), inRow);
    most = max(most, value);
  }
  return most;
}
