/** The best splits of ordinary networks; see inference/best-splits.ts and inference/every-split.ts, which find the same. */
import { drawTies, keep, resume, TieModel } from './ordinary-ties';
import { bestScore } from './splits';
import { bestModularity, Network } from './two-parts';

/** Written by the caller in this order. */
@unmanaged
class Plan {
  ties: TieModel;
  /** State of the generator. */
  random: usize;
  /** Ends of ties, and the least actors a part may have. */
  ends: i32;
  least: u32;
  /** u32[n]: bit j of word i is 1 where i and j are tied; of networks of up to 16 actors. */
  near: usize;
  /** Of larger ones. */
  network: Network;
}

/** Largest network of which every split is tried, and the smallest that `bestScore` takes. */
const mostSplit: u32 = 16;
const fewestInBlocks: u32 = 10;

/** Draws the next `count` networks, and writes the modularity of the best split of each to `into`. */
export function ordinarySplits(plan: Plan, into: usize, count: u32): void {
  resume(plan.random);
  const isSmall = plan.ties.n <= mostSplit;
  for (let draw: u32 = 0; draw < count; draw++) {
    drawTies(plan.ties);
    store<f64>(into + ((<usize>draw) << 3), isSmall ? ofEverySplit(plan) : ofSearch(plan));
  }
  keep(plan.random);
}

function ofEverySplit(plan: Plan): f64 {
  const ties = plan.ties;
  const n = ties.n;
  const near = plan.near;
  memory.fill(near, 0, n << 2);
  for (let at: u32 = 0; at < ties.ties; at++) {
    const pair = load<u32>(ties.chosen + (at << 2));
    tie(near, pair >> 16, pair & 0xffff);
    tie(near, pair & 0xffff, pair >> 16);
  }
  const ends = plan.ends;
  const score =
    n < fewestInBlocks
      ? scoreOfEach(near, n, ends, plan.least)
      : bestScore(
          near,
          <i32>n,
          ends,
          <i32>plan.least,
          improvedScore(near, n, ends, plan.least, otherHalf(ties)),
        );
  return 1 + <f64>score / (<f64>ends * <f64>ends);
}

function tie(near: usize, i: u32, j: u32): void {
  const row = near + (i << 2);
  store<u32>(row, load<u32>(row) | (1 << j));
}

/** Bits of the actors that are not in the hidden half of the first: often near the best split. */
function otherHalf(ties: TieModel): u32 {
  let bits: u32 = 0;
  const first = load<u8>(ties.half);
  for (let i: u32 = 1; i < ties.n; i++) bits |= (<u32>(load<u8>(ties.half + i) != first)) << i;
  return bits;
}

/** The largest score of all splits of fewer than 10 actors, one by one. */
function scoreOfEach(near: usize, n: u32, ends: i32, least: u32): i32 {
  let best: i32 = i32.MIN_VALUE;
  let stay: u32 = 0;
  let cut: i32 = 0;
  let degree: i32 = 0;
  const steps: u32 = 1 << (n - 1);
  for (let step: u32 = 1; step < steps; step++) {
    // Gray code: one actor changes its side.
    const actor = ctz(step) + 1;
    const bit: u32 = 1 << actor;
    const row = load<u32>(near + (actor << 2));
    const own = <i32>popcnt(row);
    const sign: i32 = stay & bit ? -1 : 1;
    cut += sign * (own - 2 * <i32>popcnt(row & stay & ~bit));
    degree += sign * own;
    stay ^= bit;
    const size = popcnt(stay);
    const score = -2 * ends * cut - degree * degree - (ends - degree) * (ends - degree);
    best = size >= least && size <= n - least ? max(best, score) : best;
  }
  return best;
}

/** The score of a split with the actor moved that makes it best, again and again, until none does: most blocks are then left out. */
function improvedScore(near: usize, n: u32, ends: i32, least: u32, start: u32): i32 {
  let split = start;
  let size = popcnt(split);
  let degree: i32 = 0;
  let cut: i32 = 0;
  for (let i: u32 = 0; i < n; i++) {
    if (((split >> i) & 1) == 0) continue;
    const row = load<u32>(near + (i << 2));
    degree += <i32>popcnt(row);
    cut += <i32>popcnt(row & ~split);
  }
  for (;;) {
    let most: i32 = 0;
    let mover: u32 = n;
    for (let i: u32 = 0; i < n; i++) {
      const isIn = (split >> i) & 1;
      if ((isIn ? size : n - size) <= least) continue;
      const row = load<u32>(near + (i << 2));
      const own = <i32>popcnt(row);
      const withIts = <i32>popcnt(row & split);
      const more = isIn ? 2 * withIts - own : own - 2 * withIts;
      const change = isIn ? -own : own;
      // Of −2·E·c − d² − (E − d)².
      const gain = -2 * ends * more - 2 * change * (2 * degree + change - ends);
      if (gain > most) {
        most = gain;
        mover = i;
      }
    }
    if (mover == n) break;
    const row = load<u32>(near + (mover << 2));
    const own = <i32>popcnt(row);
    const isIn = (split >> mover) & 1;
    const withIts = <i32>popcnt(row & split);
    cut += isIn ? 2 * withIts - own : own - 2 * withIts;
    degree += isIn ? -own : own;
    size += isIn ? -1 : 1;
    split ^= 1 << mover;
  }
  return -2 * ends * cut - degree * degree - (ends - degree) * (ends - degree);
}

/** Of a network of more than 16 actors, as the search finds it. */
function ofSearch(plan: Plan): f64 {
  return bestModularity(plan.network, plan.ties.chosen, plan.ties.ties);
}
