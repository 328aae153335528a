/**
 * Shares of shortest paths that run through each vertex where arcs have whole lengths, one source at a time. Distances
 * by a ring of buckets, one a distance (Dial 1969, doi:10.1145/363269.363610); then as by hops.
 */
import { addDependencies, Sums } from './dependencies';

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. n is even. */
@unmanaged
class Plan {
  n: u32;
  /** u32[n+1]; u32[arcs] each: the ends of arcs and their lengths, from 1 to `buckets` − 1. */
  offset: usize;
  neighbour: usize;
  length: usize;
  /** u32[n]: distance so far; u32[n]: vertices in the order in which their distance became known. */
  distance: usize;
  order: usize;
  /** u32[buckets], a power of two: first entry of each bucket, 0 for none. */
  heads: usize;
  buckets: u32;
  /** Entry = {vertex u32, next entry u32}, numbered from 1: room for 2 more than there are arcs. */
  entries: usize;
  path: usize;
  paths: usize;
  beyond: usize;
  sourceWeight: usize;
  targetWeight: usize;
  sums: usize;
}

/** Adds the shares of one source; false when it has more than 2^1024 paths to somewhere. Parameters as by hops. */
export function costBetweenness(address: usize, source: u32, pairsOnce: bool, wide: bool): bool {
  const plan = changetype<Plan>(address);
  const last = settle(plan, source);
  const sums = changetype<Sums>(address + offsetof<Plan>('path'));
  if (wide)
    return addDependencies<u64>(sums, plan.n, source, countPaths<u64>(plan, source, last), pairsOnce, false);
  return addDependencies<u32>(sums, plan.n, source, countPaths<u32>(plan, source, last), pairsOnce, false);
}

/** Distances from the source; where `order` ends. */
function settle(plan: Plan, source: u32): usize {
  const distance = plan.distance,
    heads = plan.heads,
    entries = plan.entries;
  const ring = plan.buckets - 1;
  memory.fill(distance, 0x7f, (<usize>plan.n) << 2);
  memory.fill(heads, 0, (<usize>plan.buckets) << 2);
  store<u32>(distance + ((<usize>source) << 2), 0);
  store<u32>(entries + 8, source);
  store<u32>(entries + 8, 0, 4);
  store<u32>(heads, 1);
  let count: u32 = 1;
  let last = plan.order;
  let empty: u32 = 0;
  // After as many empty buckets as there are, nobody is waiting.
  for (let now: u32 = 0; empty < plan.buckets; now++) {
    const head = heads + ((<usize>(now & ring)) << 2);
    let entry = load<u32>(head);
    empty = entry ? 0 : empty + 1;
    store<u32>(head, 0);
    while (entry) {
      const here = <usize>load<u32>(entries + ((<usize>entry) << 3));
      entry = load<u32>(entries + ((<usize>entry) << 3), 4);
      // Found nearer since: its other entry came out earlier.
      if (load<u32>(distance + (here << 2)) != now) continue;
      store<u32>(last, <u32>here);
      last += 4;
      let arc = (<usize>load<u32>(plan.offset + (here << 2))) << 2;
      const end = (<usize>load<u32>(plan.offset + (here << 2), 4)) << 2;
      for (; arc < end; arc += 4) {
        const there = <usize>load<u32>(plan.neighbour + arc);
        const through = now + load<u32>(plan.length + arc);
        if (through >= load<u32>(distance + (there << 2))) continue;
        store<u32>(distance + (there << 2), through);
        count++;
        const fresh = entries + ((<usize>count) << 3);
        const bucket = heads + ((<usize>(through & ring)) << 2);
        store<u32>(fresh, <u32>there);
        store<u32>(fresh, load<u32>(bucket), 4);
        store<u32>(bucket, count);
      }
    }
  }
  return last;
}

/** Counts paths in the order of distance and writes their arcs to `path`; where they end. */
function countPaths<Arc>(plan: Plan, source: u32, last: usize): usize {
  const distance = plan.distance,
    paths = plan.paths;
  const half: Arc = sizeof<Arc>() << 2;
  memory.fill(paths, 0, (<usize>plan.n) << 3);
  store<f64>(paths + ((<usize>source) << 3), 1);
  let pathEnd = plan.path;
  for (let at = plan.order; at < last; at += 4) {
    const here = <usize>load<u32>(at);
    const now = load<u32>(distance + (here << 2));
    const own = load<f64>(paths + (here << 3));
    let arc = (<usize>load<u32>(plan.offset + (here << 2))) << 2;
    const end = (<usize>load<u32>(plan.offset + (here << 2), 4)) << 2;
    const start = pathEnd;
    for (; arc < end; arc += 4) {
      const there = load<u32>(plan.neighbour + arc);
      // Written always, kept when the arc is on a shortest path: a test here would often be guessed wrong.
      store<Arc>(pathEnd, ((<Arc>here) << half) | (<Arc>there));
      const kept = now + load<u32>(plan.length + arc) == load<u32>(distance + ((<usize>there) << 2));
      pathEnd += <usize>kept * sizeof<Arc>();
    }
    const low: Arc = ((<Arc>1) << half) - 1;
    for (let arcAt = start; arcAt < pathEnd; arcAt += sizeof<Arc>()) {
      const to = paths + ((<usize>(load<Arc>(arcAt) & low)) << 3);
      store<f64>(to, load<f64>(to) + own);
    }
  }
  return pathEnd;
}
