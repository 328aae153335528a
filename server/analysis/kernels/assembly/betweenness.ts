/**
 * Shares of shortest paths (by hops) that run through each vertex, for up to 64 sources at a time.
 *
 * 1. `explore`    one breadth-first search for all sources at once; bit b of a mask speaks of source `first + b`
 *                 (Then et al. 2014, doi:10.14778/2735496.2735507). Every arc that lies on a shortest path is written
 *                 down, level by level, with the mask of the sources for which it does.
 * 2. `prune`      when each pair is counted from one of its ends only: arcs that lead to no wanted target are left
 *                 out, which halves the work.
 * 3. `turn`       64 × 64 bit transposes, from "which sources use this arc" to "which arcs does this source use".
 * 4. `addShares`  for each source alone: path counts forwards over its arcs, dependencies backwards
 *                 (Brandes 2001, doi:10.1080/0022250X.2001.9990249), in flat loops without tests.
 *
 * The caller lays out memory as in `Plan` and gives room for at least one source (arcs as many as the graph has), so
 * that a batch that runs out of room can be asked again with fewer sources.
 */
import { addDependencies, Sums } from './dependencies';
import { transpose64 } from './transpose';

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. n is even (pad with a vertex without arcs). */
@unmanaged
class Plan {
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

/** Answers of `betweennessBatch`. */
const DONE: i32 = 0;
const OUT_OF_ROOM: i32 = 1;
const TOO_MANY_PATHS: i32 = 2;

/**
 * Adds the shares of the sources first … first + lanes − 1 (lanes from 1 to 64) to the sums.
 *
 * @param pairsOnce 1: only targets after the source, so that all sources together count each pair once (undirected)
 * @param wide 1: arcs take 8 bytes
 * @returns 0 done, 1 out of room (nothing was added), 2 more than 2^1024 paths (some sources were added: give up)
 */
export function betweennessBatch(plan: usize, first: u32, lanes: u32, pairsOnce: bool, wide: bool): i32 {
  return wide
    ? batch<u64>(changetype<Plan>(plan), first, lanes, pairsOnce)
    : batch<u32>(changetype<Plan>(plan), first, lanes, pairsOnce);
}

function batch<Arc>(plan: Plan, first: u32, lanes: u32, pairsOnce: bool): i32 {
  const end = explore<Arc>(plan, first, lanes);
  if (end < 0) return OUT_OF_ROOM;
  const begin = pairsOnce ? prune<Arc>(plan, first, lanes, end) : 0;
  turn(plan, begin, end);
  const sums = changetype<Sums>(changetype<usize>(plan) + offsetof<Plan>('path'));
  for (let lane: u32 = 0; lane < lanes; lane++) {
    const pathEnd = countPaths<Arc>(plan, first + lane, lane, begin, end);
    if (!addDependencies<Arc>(sums, plan.n, first + lane, pathEnd, pairsOnce)) return TOO_MANY_PATHS;
  }
  return DONE;
}

/** Writes down arcs and masks, nearest to the sources first; how many, or −1 when there is no room. */
function explore<Arc>(plan: Plan, first: u32, lanes: u32): i32 {
  const reach = plan.reach,
    offset = plan.offset,
    neighbour = plan.neighbour,
    tooFar = plan.arcsEnd;
  const half: Arc = sizeof<Arc>() << 2;
  memory.fill(reach, 0, (<usize>plan.n) << 4);
  let here = plan.here;
  let there = plan.there;
  let hereEnd = here;
  for (let lane: u32 = 0; lane < lanes; lane++) {
    store<u64>(hereEnd, (<u64>1) << lane);
    store<u32>(hereEnd, first + lane, 8);
    store<u64>(reach + ((<usize>(first + lane)) << 4), (<u64>1) << lane);
    hereEnd += 16;
  }
  let end = plan.arcs;
  let mark = plan.masks;
  while (here < hereEnd) {
    let thereEnd = there;
    for (let at = here; at < hereEnd; at += 16) {
      const mask = load<u64>(at);
      const from = load<u32>(at, 8);
      const row = offset + ((<usize>from) << 2);
      let arc = neighbour + ((<usize>load<u32>(row)) << 2);
      const lastArc = neighbour + ((<usize>load<u32>(row, 4)) << 2);
      if (end + ((lastArc - arc) >> 2) * sizeof<Arc>() > tooFar) return -1;
      for (; arc < lastArc; arc += 4) {
        const to = load<u32>(arc);
        const state = reach + ((<usize>to) << 4);
        const fresh = mask & ~load<u64>(state);
        const known = load<u64>(state, 8);
        store<u64>(state, known | fresh, 8);
        // Written always, kept only when new: a test here would be guessed wrong every other time.
        store<u32>(thereEnd, to, 8);
        store<Arc>(end, ((<Arc>from) << half) | (<Arc>to));
        store<u64>(mark, fresh);
        const kept = <usize>(fresh != 0);
        thereEnd += (kept & (<usize>(known == 0))) << 4;
        end += kept * sizeof<Arc>();
        mark += kept << 3;
      }
    }
    for (let at = there; at < thereEnd; at += 16) {
      const state = reach + ((<usize>load<u32>(at, 8)) << 4);
      const mask = load<u64>(state, 8);
      store<u64>(at, mask);
      store<u64>(state, load<u64>(state) | mask);
      store<u64>(state, 0, 8);
    }
    const list = here;
    here = there;
    there = list;
    hereEnd = thereEnd;
  }
  return <i32>((mark - plan.masks) >> 3);
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
