/**
 * Paths and dependencies of up to 64 sources at a time, from the arcs on their shortest paths as `explore` of
 * betweenness.ts (by hops) or of lengths.ts wrote them down: whatever leads to a vertex stands before what leads from it.
 */
import { addDependencies, Sums } from './dependencies';
import { transpose64 } from './transpose';

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. n is even (pad with a vertex without arcs). */
@unmanaged
export class Plan {
  n: u32;
  /** u32[n+1] and u32[arcs]: to whom arcs go. */
  offset: usize;
  neighbour: usize;
  /** {seen u64, next u64}[n]: the sources that have reached a vertex, and those that reach it now. */
  reach: usize;
  /** Two lists of {mask u64, vertex u32, unused u32}[n+1]: the vertices of a level with the sources that first reach them there. */
  here: usize;
  there: usize;
  /** Arc = where it starts in the upper half of the bits, where it ends in the lower: u32, or u64 for more than 65,536 vertices. */
  arcs: usize;
  arcsEnd: usize;
  /** u64 an arc; room for 64 more than there are arcs. */
  masks: usize;
  /** 64 rows of `columnBytes` bytes: for each source one bit an arc. */
  columns: usize;
  columnBytes: usize;
  /** From here on as in `Sums`. */
  path: usize;
  paths: usize;
  beyond: usize;
  sourceWeight: usize;
  targetWeight: usize;
  sums: usize;
}

/** A level is whole: its vertices, listed from `at` to `end`, are reached by what reaches them now. */
export function endLevel(reach: usize, at: usize, end: usize): void {
  for (; at < end; at += 16) {
    const state = reach + ((<usize>load<u32>(at, 8)) << 4);
    const mask = load<u64>(state, 8);
    store<u64>(at, mask);
    store<u64>(state, load<u64>(state) | mask);
    store<u64>(state, 0, 8);
  }
}

/** Answers of a batch. */
const DONE: i32 = 0;
export const OUT_OF_ROOM: i32 = 1;
const TOO_MANY_PATHS: i32 = 2;

/** Adds the shares of the sources first … first + lanes − 1, given the arcs that were written down and how many; an answer. `inRuns` as in `addDependencies`. */
export function addBatch<Arc>(
  plan: Plan,
  first: u32,
  lanes: u32,
  pairsOnce: bool,
  inRuns: bool,
  end: i32,
): i32 {
  const begin = pairsOnce ? prune<Arc>(plan, first, lanes, end) : 0;
  turn(plan, begin, end);
  const sums = changetype<Sums>(changetype<usize>(plan) + offsetof<Plan>('path'));
  for (let lane: u32 = 0; lane < lanes; lane++) {
    const pathEnd = countPaths<Arc>(plan, first + lane, lane, begin, end);
    if (!addDependencies<Arc>(sums, plan.n, first + lane, pathEnd, pairsOnce, inRuns)) return TOO_MANY_PATHS;
  }
  return DONE;
}

/** Keeps the arcs that lead to targets after the source, at the end of where they stood; where they begin now. */
function prune<Arc>(plan: Plan, first: u32, lanes: u32, end: i32): i32 {
  const arcs = plan.arcs,
    masks = plan.masks;
  // u64[n]: for which sources a vertex is a wanted target, or lies on the way to one.
  const wanted = plan.reach;
  const after = (<usize>(first + lanes)) << 3;
  memory.fill(wanted, 0, (<usize>first) << 3);
  for (let lane: u32 = 0; lane < lanes; lane++)
    store<u64>(wanted + ((<usize>(first + lane)) << 3), ((<u64>1) << lane) - 1);
  memory.fill(wanted + after, 0xff, ((<usize>plan.n) << 3) - after);
  const half: Arc = sizeof<Arc>() << 2;
  const low: Arc = ((<Arc>1) << half) - 1;
  let begin = <usize>end;
  for (let at = <usize>end; at > 0;) {
    at--;
    const arc = load<Arc>(arcs + at * sizeof<Arc>());
    const used = load<u64>(masks + (at << 3)) & load<u64>(wanted + ((<usize>(arc & low)) << 3));
    const from = wanted + ((<usize>(arc >> half)) << 3);
    store<u64>(from, load<u64>(from) | used);
    // Never below what is still to be read.
    store<Arc>(arcs + (begin - 1) * sizeof<Arc>(), arc);
    store<u64>(masks + ((begin - 1) << 3), used);
    begin -= <usize>(used != 0);
  }
  return <i32>begin;
}

/** Turns the masks, 64 arcs at a time, into one row of bits a source. */
function turn(plan: Plan, begin: i32, end: i32): void {
  const masks = plan.masks + ((<usize>begin) << 3);
  const count = <usize>(end - begin);
  const blocks = (count + 63) >> 6;
  memory.fill(masks + (count << 3), 0, ((blocks << 6) - count) << 3);
  for (let block: usize = 0; block < blocks; block++) {
    const square = masks + (block << 9);
    transpose64(square);
    let to = plan.columns + (block << 3);
    for (let lane: usize = 0; lane < 64; lane++) {
      store<u64>(to, load<u64>(square + (lane << 3)));
      to += plan.columnBytes;
    }
  }
}

/** Counts paths along the source's arcs, nearest first, and writes these arcs to `path`; where they end. */
function countPaths<Arc>(plan: Plan, source: u32, lane: u32, begin: i32, end: i32): usize {
  const paths = plan.paths;
  const half: Arc = sizeof<Arc>() << 2;
  const low: Arc = ((<Arc>1) << half) - 1;
  memory.fill(paths, 0, (<usize>plan.n) << 3);
  store<f64>(paths + ((<usize>source) << 3), 1);
  const row = plan.columns + <usize>lane * plan.columnBytes;
  const blocks = (<usize>(end - begin) + 63) >> 6;
  let base = plan.arcs + <usize>begin * sizeof<Arc>();
  let pathEnd = plan.path;
  for (let block: usize = 0; block < blocks; block++) {
    let bits = load<u64>(row + (block << 3));
    while (bits != 0) {
      const arc = load<Arc>(base + <usize>ctz(bits) * sizeof<Arc>());
      bits &= bits - 1;
      store<Arc>(pathEnd, arc);
      pathEnd += sizeof<Arc>();
      const to = paths + ((<usize>(arc & low)) << 3);
      store<f64>(to, load<f64>(to) + load<f64>(paths + ((<usize>(arc >> half)) << 3)));
    }
    base += 64 * sizeof<Arc>();
  }
  return pathEnd;
}
