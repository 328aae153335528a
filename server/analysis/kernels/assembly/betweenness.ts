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
import { addBatch, endLevel, OUT_OF_ROOM, Plan } from './batch';

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
  return end < 0 ? OUT_OF_ROOM : addBatch<Arc>(plan, first, lanes, pairsOnce, pairsOnce, end);
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
    endLevel(reach, there, thereEnd);
    const list = here;
    here = there;
    there = list;
    hereEnd = thereEnd;
  }
  return <i32>((mark - plan.masks) >> 3);
}
