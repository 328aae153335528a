/**
 * Shares of shortest paths where arcs have whole lengths, for up to 64 sources at a time: as by hops, but that a vertex
 * is reached through arcs of each length from the vertices that were reached so much earlier (the buckets of Dial 1969,
 * doi:10.1145/363269.363610, read when they are due; masks as in betweenness.ts).
 */
import { addBatch, endLevel, OUT_OF_ROOM, Plan } from './batch';

/** What comes with a plan where arcs have lengths. `offset` is u32[n · kinds + 1] there: rows apart for each length. */
@unmanaged
class Lengths {
  plan: usize;
  /** u32[kinds]: the lengths there are, shortest first. */
  length: usize;
  kinds: u32;
  /** usize[ring], a power of two over the longest length + 1: where the vertices of the last distances begin in `reached`. */
  starts: usize;
  ring: u32;
  /** {mask u64, vertex u32, unused u32}: vertices by distance, with the sources that are so far from them; its end. */
  reached: usize;
  reachedEnd: usize;
}

/** Parameters and answers as those of `betweennessBatch`. */
export function lengthsBetweennessBatch(
  address: usize,
  first: u32,
  lanes: u32,
  pairsOnce: bool,
  wide: bool,
): i32 {
  const lengths = changetype<Lengths>(address);
  return wide ? batch<u64>(lengths, first, lanes, pairsOnce) : batch<u32>(lengths, first, lanes, pairsOnce);
}

/** Finds the arcs on shortest paths and adds nothing: how many, or −1 when there is no room. */
export function arcsByLengths(address: usize, first: u32, lanes: u32, wide: bool): i32 {
  const lengths = changetype<Lengths>(address);
  const plan = changetype<Plan>(lengths.plan);
  return wide ? explore<u64>(lengths, plan, first, lanes) : explore<u32>(lengths, plan, first, lanes);
}

function batch<Arc>(lengths: Lengths, first: u32, lanes: u32, pairsOnce: bool): i32 {
  const plan = changetype<Plan>(lengths.plan);
  const end = explore<Arc>(lengths, plan, first, lanes);
  return end < 0 ? OUT_OF_ROOM : addBatch<Arc>(plan, first, lanes, pairsOnce, false, end);
}

/** Writes down arcs and masks, nearest ends first; how many, or −1 when there is no room. */
function explore<Arc>(lengths: Lengths, plan: Plan, first: u32, lanes: u32): i32 {
  const reach = plan.reach,
    offset = plan.offset,
    neighbour = plan.neighbour,
    tooFar = plan.arcsEnd,
    kinds = lengths.kinds,
    starts = lengths.starts,
    ring = lengths.ring - 1,
    reachedEnd = lengths.reachedEnd;
  const half: Arc = sizeof<Arc>() << 2;
  const longest = load<u32>(lengths.length + ((<usize>(kinds - 1)) << 2));
  memory.fill(reach, 0, (<usize>plan.n) << 4);
  let last = lengths.reached;
  store<usize>(starts, last);
  for (let lane: u32 = 0; lane < lanes; lane++) {
    store<u64>(last, (<u64>1) << lane);
    store<u32>(last, first + lane, 8);
    store<u64>(reach + ((<usize>(first + lane)) << 4), (<u64>1) << lane);
    last += 16;
  }
  let end = plan.arcs;
  let mark = plan.masks;
  let farthest: u32 = 0;
  for (let now: u32 = 1; now - farthest <= longest; now++) {
    const start = last;
    store<usize>(starts + ((<usize>(now & ring)) << 2), start);
    for (let kind: u32 = 0; kind < kinds; kind++) {
      const length = load<u32>(lengths.length + ((<usize>kind) << 2));
      if (length > now) break;
      const before = load<usize>(starts + ((<usize>((now - length + 1) & ring)) << 2));
      for (let at = load<usize>(starts + ((<usize>((now - length) & ring)) << 2)); at < before; at += 16) {
        const mask = load<u64>(at);
        const from = load<u32>(at, 8);
        const row = offset + ((<usize>(from * kinds + kind)) << 2);
        let arc = neighbour + ((<usize>load<u32>(row)) << 2);
        const lastArc = neighbour + ((<usize>load<u32>(row, 4)) << 2);
        if (
          end + ((lastArc - arc) >> 2) * sizeof<Arc>() > tooFar ||
          last + ((lastArc - arc) << 2) > reachedEnd
        )
          return -1;
        for (; arc < lastArc; arc += 4) {
          const to = load<u32>(arc);
          const state = reach + ((<usize>to) << 4);
          const fresh = mask & ~load<u64>(state);
          const known = load<u64>(state, 8);
          store<u64>(state, known | fresh, 8);
          store<u32>(last, to, 8);
          store<Arc>(end, ((<Arc>from) << half) | (<Arc>to));
          store<u64>(mark, fresh);
          const kept = <usize>(fresh != 0);
          last += (kept & (<usize>(known == 0))) << 4;
          end += kept * sizeof<Arc>();
          mark += kept << 3;
        }
      }
    }
    endLevel(reach, start, last);
    if (last > start) farthest = now;
  }
  return <i32>((mark - plan.masks) >> 3);
}
