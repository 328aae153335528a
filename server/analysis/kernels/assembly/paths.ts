/**
 * Draws shortest paths by hops, the same as `path-sampler.ts` draws with the same random words. What a search reads of
 * a vertex lies together (level, arcs, number of paths), so that it comes from memory once.
 */
import { integer, random, state } from './random';

/** One end of the search; see `Side` in path-sampler.ts. */
@unmanaged
class Side {
  offset: usize;
  neighbour: usize;
  backOffset: usize;
  backNeighbour: usize;
  /** Place in a vertex's record of how many arcs lead on from it on this side. */
  arcsAt: u32;
  queue: usize;
  /** u32 a level: its number. */
  levels: usize;
  levelCount: u32;
  start: u32;
  end: u32;
  arcs: u32;
}

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. */
@unmanaged
class Plan {
  n: u32;
  /** A record has 2^shift bytes: u32 level, u32 arcs out, f64 paths, and u32 arcs in where directions are followed. */
  shift: u32;
  records: usize;
  /** The two ends. */
  ahead: usize;
  behind: usize;
  /** u32 an arc on which the searches met, from the side that was searching to the other. */
  near: usize;
  far: usize;
  met: u32;
  /** f64[n]: how many drawn paths ran through each vertex. */
  through: usize;
  clock: u32;
  before: u32;
  /** State of the generator. */
  random: usize;
}

const PATHS: usize = 8;
/** Numbers that the clock may give before all marks are wiped. */
const MOST_LEVELS: u32 = 0x7ff00000;

/** Draws so many pairs and a shortest path of each; false when a pair has more of them than a number can count. */
export function drawPaths(address: usize, times: u32): bool {
  const plan = changetype<Plan>(address);
  memory.copy(state, plan.random, 16);
  let drawn = true;
  for (let time: u32 = 0; drawn && time < times; time++) drawn = drawOne(plan);
  memory.copy(plan.random, state, 16);
  return drawn;
}

function drawOne(plan: Plan): bool {
  const from = integer(plan.n);
  const other = integer(plan.n - 1);
  startAnew(plan);
  const ahead = changetype<Side>(plan.ahead);
  const behind = changetype<Side>(plan.behind);
  begin(plan, ahead, from);
  begin(plan, behind, other < from ? other : other + 1);
  while (min(ahead.arcs, behind.arcs) > 0) {
    const side = ahead.arcs <= behind.arcs ? ahead : behind;
    const opposite = ahead.arcs <= behind.arcs ? behind : ahead;
    const total = meet(plan, side, lastLevel(opposite));
    if (plan.met > 0) return total < Infinity && choose(plan, side, opposite, total);
    expand(plan, side);
  }
  return true;
}

function startAnew(plan: Plan): void {
  if (plan.clock > MOST_LEVELS) {
    for (let v: usize = 0; v < <usize>plan.n; v++) store<u32>(plan.records + (v << plan.shift), 0);
    plan.clock = 0;
  }
  plan.before = plan.clock;
  plan.met = 0;
}

function begin(plan: Plan, side: Side, vertex: u32): void {
  const record = plan.records + ((<usize>vertex) << plan.shift);
  plan.clock++;
  store<u32>(record, plan.clock);
  store<f64>(record, 1, PATHS);
  store<u32>(side.queue, vertex);
  store<u32>(side.levels, plan.clock);
  side.levelCount = 1;
  side.start = 0;
  side.end = 1;
  side.arcs = load<u32>(record + side.arcsAt);
}

const lastLevel = (side: Side): u32 => load<u32>(side.levels + ((<usize>(side.levelCount - 1)) << 2));

/**
 * Keeps the arcs that lead from the farthest level of a side to that of the other; how many paths there are over them.
 * Looked for before anything is written: most arcs are those of the last level, which then cost one look each, four at
 * a time.
 */
function meet(plan: Plan, side: Side, opposite: u32): f64 {
  const records = plan.records,
    shift = plan.shift,
    queue = side.queue,
    neighbour = side.neighbour;
  const stop = <usize>side.end;
  let total: f64 = 0;
  for (let at = <usize>side.start; at < stop; at++) {
    const here = <usize>load<u32>(queue + (at << 2));
    const row = side.offset + (here << 2);
    const last = neighbour + ((<usize>load<u32>(row, 4)) << 2);
    let entry = neighbour + ((<usize>load<u32>(row)) << 2);
    for (; entry + 12 < last; entry += 16) {
      const first = load<u32>(records + ((<usize>load<u32>(entry)) << shift)) == opposite;
      const second = load<u32>(records + ((<usize>load<u32>(entry, 4)) << shift)) == opposite;
      const third = load<u32>(records + ((<usize>load<u32>(entry, 8)) << shift)) == opposite;
      const fourth = load<u32>(records + ((<usize>load<u32>(entry, 12)) << shift)) == opposite;
      if (!((<u32>first) | (<u32>second) | (<u32>third) | (<u32>fourth))) continue;
      total = keep(plan, here, entry, entry + 16, opposite, total);
    }
    total = keep(plan, here, entry, last, opposite, total);
  }
  return total;
}

function keep(plan: Plan, here: usize, first: usize, last: usize, opposite: u32, before: f64): f64 {
  let total = before;
  for (let entry = first; entry < last; entry += 4) {
    const there = load<u32>(entry);
    if (load<u32>(plan.records + ((<usize>there) << plan.shift)) != opposite) continue;
    const met = (<usize>plan.met) << 2;
    store<u32>(plan.near + met, <u32>here);
    store<u32>(plan.far + met, there);
    plan.met++;
    total += pathsOf(plan, <u32>here) * pathsOf(plan, there);
  }
  return total;
}

/** Finds one level more. */
function expand(plan: Plan, side: Side): void {
  const records = plan.records,
    shift = plan.shift,
    before = plan.before,
    queue = side.queue,
    neighbour = side.neighbour,
    arcsAt = side.arcsAt;
  const found = ++plan.clock;
  const stop = <usize>side.end;
  let end = stop;
  let arcs: u32 = 0;
  for (let at = <usize>side.start; at < stop; at++) {
    const here = <usize>load<u32>(queue + (at << 2));
    const ways = load<f64>(records + (here << shift), PATHS);
    const row = side.offset + (here << 2);
    const last = neighbour + ((<usize>load<u32>(row, 4)) << 2);
    for (let entry = neighbour + ((<usize>load<u32>(row)) << 2); entry < last; entry += 4) {
      const there = <usize>load<u32>(entry);
      const record = records + (there << shift);
      const known = load<u32>(record);
      if (known <= before) {
        store<u32>(record, found);
        store<f64>(record, ways, PATHS);
        arcs += load<u32>(record + arcsAt);
        store<u32>(queue + (end << 2), <u32>there);
        end++;
      } else if (known == found) {
        store<f64>(record, load<f64>(record, PATHS) + ways, PATHS);
      }
    }
  }
  store<u32>(side.levels + ((<usize>side.levelCount) << 2), found);
  side.levelCount++;
  side.start = <u32>stop;
  side.end = <u32>end;
  side.arcs = arcs;
}

const pathsOf = (plan: Plan, vertex: u32): f64 =>
  load<f64>(plan.records + ((<usize>vertex) << plan.shift), PATHS);

/** Chooses a meeting arc by the number of paths over it, then walks back to both ends. */
function choose(plan: Plan, side: Side, opposite: Side, total: f64): bool {
  let left = random() * total;
  // Rounding may leave a last crumb: the last arc takes it.
  let chosen: usize = 0;
  for (; chosen < <usize>(plan.met - 1); chosen++) {
    left -=
      pathsOf(plan, load<u32>(plan.near + (chosen << 2))) *
      pathsOf(plan, load<u32>(plan.far + (chosen << 2)));
    if (left < 0) break;
  }
  walk(plan, side, load<u32>(plan.near + (chosen << 2)), side.levelCount - 1);
  walk(plan, opposite, load<u32>(plan.far + (chosen << 2)), opposite.levelCount - 1);
  return true;
}

/** From a vertex so many levels away from its end, back to the end. */
function walk(plan: Plan, side: Side, from: u32, depth: u32): void {
  let here = from;
  for (let distance = depth; distance > 0; distance--) {
    const through = plan.through + ((<usize>here) << 3);
    store<f64>(through, load<f64>(through) + 1);
    const level = load<u32>(side.levels + ((<usize>(distance - 1)) << 2));
    let left = random() * pathsOf(plan, here);
    let next = here;
    const row = side.backOffset + ((<usize>here) << 2);
    const end = load<u32>(row, 4);
    for (let entry = load<u32>(row); entry < end && left >= 0; entry++) {
      const there = load<u32>(side.backNeighbour + ((<usize>entry) << 2));
      if (load<u32>(plan.records + ((<usize>there) << plan.shift)) != level) continue;
      next = there;
      left -= pathsOf(plan, there);
    }
    here = next;
  }
}
