/**
 * Shares of shortest paths (by hops) that run through each vertex, for up to 64 sources at a time.
 *
 * 1. `explore`     one breadth-first search for all sources at once; bit b of a mask speaks of source `first + b`
 *                  (Then et al. 2014, doi:10.14778/2735496.2735507).
 * 2. `collectArcs` from the farthest level back: every arc that lies on a shortest path to a wanted target, once, with
 *                  the mask of the sources for which it does. Arcs that lead to no wanted target are left out, which
 *                  halves the work when each pair is counted from one of its ends only.
 * 3. `turn`        64 × 64 bit transposes, from "which sources use this arc" to "which arcs does this source use".
 * 4. `addShares`   for each source alone: path counts forwards over its arcs, dependencies backwards
 *                  (Brandes 2001, doi:10.1080/0022250X.2001.9990249), in flat loops without tests.
 *
 * The caller lays out memory as in `Plan` and gives room for at least one source (entries 2n, arcs as many as the
 * graph has), so that a batch that runs out of room can be asked again with fewer sources.
 */
import { addDependencies, Sums } from './dependencies';
import { transpose64 } from './transpose';

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. n is even (pad with a vertex without arcs). */
@unmanaged
class Plan {
  n: u32;
  /** u32[n+1] and u32[arcs]: to whom arcs go. */
  outOffset: usize;
  outNeighbour: usize;
  /** The same for where arcs come from; the same two addresses when undirected. */
  inOffset: usize;
  inNeighbour: usize;
  /** u64[n] each; `next` all 0 between calls. */
  seen: usize;
  next: usize;
  /** Entry = {mask u64, vertex u32, unused u32}: a vertex with the sources that first reach it at that level. */
  entries: usize;
  entriesEnd: usize;
  /** usize[n+2]: where each level's entries begin. */
  levels: usize;
  /** Arc = source vertex in the upper half of the bits, target in the lower: u32, or u64 for more than 65,536 vertices. */
  arcs: usize;
  arcsEnd: usize;
  /** u64 an arc; room for arcs rounded up to whole 64s. */
  masks: usize;
  /** 64 rows of `columnBytes` bytes: for each source one bit an arc. */
  columns: usize;
  columnBytes: usize;
  /** From here on as in `Sums`. */
  path: usize;
  paths: usize;
  perPath: usize;
  beyond: usize;
  weight: usize;
  sums: usize;
}

/** Answers of `batch`. */
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
  const top = explore(plan, first, lanes);
  if (top < 0) return OUT_OF_ROOM;
  markTargets(plan, first, lanes, pairsOnce);
  const count = collectArcs<Arc>(plan, top);
  if (count < 0) return OUT_OF_ROOM;
  turn(plan, count);
  for (let lane: u32 = 0; lane < lanes; lane++) {
    if (!addShares<Arc>(plan, first, lane, count, pairsOnce)) return TOO_MANY_PATHS;
  }
  return DONE;
}

/** Fills `entries` level by level and `levels`; the last level's number, or −1 when there is no room. */
function explore(plan: Plan, first: u32, lanes: u32): i32 {
  const seen = plan.seen,
    next = plan.next,
    offset = plan.outOffset,
    neighbour = plan.outNeighbour,
    levels = plan.levels;
  const levelRoom = (<usize>plan.n) << 4;
  memory.fill(seen, 0, (<usize>plan.n) << 3);
  let end = plan.entries;
  for (let lane: u32 = 0; lane < lanes; lane++) {
    store<u64>(end, (<u64>1) << lane);
    store<u32>(end, first + lane, 8);
    store<u64>(seen + ((<usize>(first + lane)) << 3), (<u64>1) << lane);
    end += 16;
  }
  store<usize>(levels, plan.entries);
  let level: i32 = 0;
  let start = plan.entries;
  while (start < end) {
    store<usize>(levels + ((<usize>(level + 1)) << 2), end);
    if (end + levelRoom > plan.entriesEnd) return -1;
    const stop = end;
    for (let at = start; at < stop; at += 16) {
      const mask = load<u64>(at);
      const row = offset + ((<usize>load<u32>(at, 8)) << 2);
      let arc = neighbour + ((<usize>load<u32>(row)) << 2);
      const lastArc = neighbour + ((<usize>load<u32>(row, 4)) << 2);
      for (; arc < lastArc; arc += 4) {
        const there = <usize>load<u32>(arc);
        const fresh = mask & ~load<u64>(seen + (there << 3));
        const known = load<u64>(next + (there << 3));
        store<u64>(next + (there << 3), known | fresh);
        // Written always, kept only when new: a test here would be guessed wrong every other time.
        store<u32>(end, <u32>there, 8);
        end += (<usize>((fresh != 0) & (known == 0))) << 4;
      }
    }
    for (let at = stop; at < end; at += 16) {
      const there = (<usize>load<u32>(at, 8)) << 3;
      const mask = load<u64>(next + there);
      store<u64>(at, mask);
      store<u64>(next + there, 0);
      store<u64>(seen + there, load<u64>(seen + there) | mask);
    }
    start = stop;
    level++;
  }
  return level - 1;
}

/** From here on `seen` says for which sources a vertex is a wanted target, or lies on the way to one. */
function markTargets(plan: Plan, first: u32, lanes: u32, pairsOnce: bool): void {
  const wanted = plan.seen;
  const bytes = (<usize>plan.n) << 3;
  if (!pairsOnce) {
    memory.fill(wanted, 0xff, bytes);
    return;
  }
  const after = (<usize>(first + lanes)) << 3;
  memory.fill(wanted, 0, (<usize>first) << 3);
  for (let lane: u32 = 0; lane < lanes; lane++)
    store<u64>(wanted + ((<usize>(first + lane)) << 3), ((<u64>1) << lane) - 1);
  memory.fill(wanted + after, 0xff, bytes - after);
}

/**
 * Arcs of the farthest level first, their masks written downwards from the end of the room for masks, so that bits are
 * read from the lowest up when a source's arcs are wanted nearest first. Their number, or −1 when there is no room.
 */
function collectArcs<Arc>(plan: Plan, top: i32): i32 {
  const wanted = plan.seen,
    before = plan.next,
    offset = plan.inOffset,
    neighbour = plan.inNeighbour,
    levels = plan.levels;
  const half: Arc = sizeof<Arc>() << 2;
  const tooFar = plan.arcsEnd;
  let end = plan.arcs;
  const marks = plan.masks + (plan.columnBytes << 6);
  let mark = marks;
  for (let level = top; level > 0; level--) {
    const start = load<usize>(levels + ((<usize>level) << 2));
    const stop = load<usize>(levels + ((<usize>level) << 2), 4);
    const previous = load<usize>(levels + ((<usize>(level - 1)) << 2));
    for (let at = previous; at < start; at += 16)
      store<u64>(before + ((<usize>load<u32>(at, 8)) << 3), load<u64>(at));
    for (let at = start; at < stop; at += 16) {
      const here = <usize>load<u32>(at, 8);
      const mask = load<u64>(at) & load<u64>(wanted + (here << 3));
      if (mask == 0) continue;
      let arc = neighbour + ((<usize>load<u32>(offset + (here << 2))) << 2);
      const lastArc = neighbour + ((<usize>load<u32>(offset + (here << 2), 4)) << 2);
      if (end + ((lastArc - arc) >> 2) * sizeof<Arc>() > tooFar) {
        for (let entry = previous; entry < start; entry += 16)
          store<u64>(before + ((<usize>load<u32>(entry, 8)) << 3), 0);
        return -1;
      }
      for (; arc < lastArc; arc += 4) {
        const there = <usize>load<u32>(arc);
        const used = mask & load<u64>(before + (there << 3));
        store<u64>(wanted + (there << 3), load<u64>(wanted + (there << 3)) | used);
        store<Arc>(end, ((<Arc>there) << half) | (<Arc>here));
        store<u64>(mark - 8, used);
        const kept = <usize>(used != 0);
        end += kept * sizeof<Arc>();
        mark -= kept << 3;
      }
    }
    for (let at = previous; at < start; at += 16) store<u64>(before + ((<usize>load<u32>(at, 8)) << 3), 0);
  }
  return <i32>((marks - mark) >> 3);
}

/** Turns the masks, 64 arcs at a time, into one row of bits a source. */
function turn(plan: Plan, count: i32): void {
  const blocks = (<usize>count + 63) >> 6;
  const marks = plan.masks + (plan.columnBytes << 6);
  memory.fill(marks - (blocks << 9), 0, ((blocks << 6) - <usize>count) << 3);
  for (let block: usize = 0; block < blocks; block++) {
    const square = marks - ((block + 1) << 9);
    transpose64(square);
    let to = plan.columns + (block << 3);
    for (let lane: usize = 0; lane < 64; lane++) {
      store<u64>(to, load<u64>(square + (lane << 3)));
      to += plan.columnBytes;
    }
  }
}

/** False when a number of paths is no longer finite. */
function addShares<Arc>(plan: Plan, first: u32, lane: u32, count: i32, pairsOnce: bool): bool {
  const source = first + lane;
  const pathEnd = countPaths<Arc>(plan, source, lane, count);
  return addDependencies<Arc>(
    changetype<Sums>(changetype<usize>(plan) + offsetof<Plan>('path')),
    plan.n,
    source,
    pathEnd,
    pairsOnce,
  );
}

/** Counts paths along the source's arcs, nearest first, and writes these arcs to `path`; where they end. */
function countPaths<Arc>(plan: Plan, source: u32, lane: u32, count: i32): usize {
  const paths = plan.paths;
  const half: Arc = sizeof<Arc>() << 2;
  const low: Arc = ((<Arc>1) << half) - 1;
  memory.fill(paths, 0, (<usize>plan.n) << 3);
  store<f64>(paths + ((<usize>source) << 3), 1);
  const row = plan.columns + <usize>lane * plan.columnBytes;
  let end = plan.path;
  for (let block = (<usize>count + 63) >> 6; block > 0;) {
    block--;
    let bits = load<u64>(row + (block << 3));
    const base = plan.arcs + ((block << 6) + 63) * sizeof<Arc>();
    while (bits != 0) {
      const arc = load<Arc>(base - <usize>ctz(bits) * sizeof<Arc>());
      bits &= bits - 1;
      store<Arc>(end, arc);
      end += sizeof<Arc>();
      const to = paths + ((<usize>(arc & low)) << 3);
      store<f64>(to, load<f64>(to) + load<f64>(paths + ((<usize>(arc >> half)) << 3)));
    }
  }
  return end;
}
