/**
 * Distances by hops to every vertex from up to 512 sources at a time: how many, their sum, the sum of their
 * reciprocals, the largest. One breadth-first search for all sources: a row of 512 bits a vertex says which of them
 * have reached it; each level a vertex takes over the rows of its neighbours (Then et al. 2014,
 * doi:10.14778/2735496.2735507, bottom up).
 */

const ROW: usize = 64;
/** Bytes of the arcs (eight) that are followed between two looks at whether all sources have reached a vertex. */
const BETWEEN_LOOKS: usize = 32;

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. */
@unmanaged
class Plan {
  n: u32;
  /** u32[n+1], u32[arcs]: the neighbours one step nearer to the sources that a vertex may be reached from. */
  offset: usize;
  neighbour: usize;
  /** The same for whom a vertex may reach; the same addresses when undirected. */
  onwardOffset: usize;
  onwardNeighbour: usize;
  /** Rows of 64 bytes; all rows of `frontier` and `fresh` are 0 between batches. */
  seen: usize;
  frontier: usize;
  fresh: usize;
  /** u32[n] each: the vertices whose frontier row is not 0; those that may be reached next; at which level listed. */
  changed: usize;
  candidates: usize;
  listedAt: usize;
  changedCount: u32;
  level: u32;
  /** f64[n] each: results, added to (`farthest`: raised). */
  reached: usize;
  total: usize;
  reciprocal: usize;
  farthest: usize;
  /**
   * f64[2 a level], or 0: what a source at a level counts for. Then `total` and `reciprocal` are added these two in
   * place of the distance and its reciprocal, and the other results nothing.
   */
  weights: usize;
  /** One bit a vertex, rounded up to bytes: whose frontier row is not 0, written at levels where few are. */
  marks: usize;
}

/** Begins with `lanes` sources, 1 to 512, listed as u32 from `sources` on; one that is listed twice counts twice. */
export function startDistances(address: usize, sources: usize, lanes: u32): void {
  const plan = changetype<Plan>(address);
  memory.fill(plan.listedAt, 0, (<usize>plan.n) << 2);
  memory.fill(plan.seen, 0, <usize>plan.n * ROW);
  if (lanes < 512) sparePast(plan, lanes);
  plan.level = 0;
  plan.changedCount = lanes;
  for (let lane: u32 = 0; lane < lanes; lane++) {
    const source = load<u32>(sources + ((<usize>lane) << 2));
    const at = <usize>source * ROW + (lane >> 3);
    const bit = <u8>((<u32>1) << (lane & 7));
    store<u8>(plan.seen + at, load<u8>(plan.seen + at) | bit);
    store<u8>(plan.frontier + at, load<u8>(plan.frontier + at) | bit);
    store<u32>(plan.changed + ((<usize>lane) << 2), source);
  }
}

/** Bits that no source uses count as seen, so that a vertex that all sources have reached is done. */
function sparePast(plan: Plan, lanes: u32): void {
  for (let word: u32 = lanes >> 6; word < 8; word++) {
    const used = lanes > word << 6 ? lanes - (word << 6) : 0;
    const spare = used == 0 ? ~(<u64>0) : ~(<u64>0) << used;
    for (let v: usize = 0; v < <usize>plan.n; v++)
      store<u64>(plan.seen + v * ROW + ((<usize>word) << 3), spare);
  }
}

/** Where fewer than one vertex in so many has a frontier row, most rows are left out without a look at them. */
const SPARSE: u64 = 4;

/** Levels that have weights: no search that is weighed goes on for more. */
const MOST_WEIGHTS: u32 = 256;

/**
 * Goes on level by level until nothing is left (false) or about `budget` arcs were looked at (true: call again), or
 * there are no weights for the next level (true).
 */
export function continueDistances(address: usize, budget: u32): bool {
  const plan = changetype<Plan>(address);
  let spent: u64 = 0;
  while (plan.changedCount > 0) {
    if (spent > budget || (plan.weights && plan.level >= MOST_WEIGHTS)) return true;
    spent += step(plan);
  }
  return false;
}

/** One level; about how many arcs were looked at. */
function step(plan: Plan): u64 {
  plan.level++;
  let onward: u64 = 0;
  for (let at: usize = 0; at < <usize>plan.changedCount; at++) {
    const row = plan.onwardOffset + ((<usize>load<u32>(plan.changed + (at << 2))) << 2);
    onward += load<u32>(row, 4) - load<u32>(row);
  }
  // Few can be reached next: list them. Otherwise look at everybody, in order.
  const few = onward << 2 < <u64>plan.n;
  const count = few ? listCandidates(plan) : plan.n;
  const sparse = !few && <u64>plan.changedCount * SPARSE < <u64>plan.n;
  if (sparse) markChanged(plan);
  let reachedCount: usize = 0;
  const previous = plan.changedCount;
  // `candidates` is read ahead of where the vertices reached now are written.
  for (let at: usize = 0; at < <usize>count; at++) {
    const here = few ? load<u32>(plan.candidates + (at << 2)) : <u32>at;
    if (!reach(plan, <usize>here, sparse)) continue;
    store<u32>(plan.candidates + (reachedCount << 2), here);
    reachedCount++;
  }
  for (let at: usize = 0; at < <usize>previous; at++) {
    memory.fill(plan.frontier + <usize>load<u32>(plan.changed + (at << 2)) * ROW, 0, ROW);
  }
  const frontier = plan.frontier;
  plan.frontier = plan.fresh;
  plan.fresh = frontier;
  const changed = plan.changed;
  plan.changed = plan.candidates;
  plan.candidates = changed;
  plan.changedCount = <u32>reachedCount;
  return few ? onward * 8 : <u64>load<u32>(plan.offset + ((<usize>plan.n) << 2)) + plan.n;
}

function markChanged(plan: Plan): void {
  memory.fill(plan.marks, 0, (<usize>plan.n + 7) >> 3);
  for (let at: usize = 0; at < <usize>plan.changedCount; at++) {
    const v = <usize>load<u32>(plan.changed + (at << 2));
    const byte = plan.marks + (v >> 3);
    store<u8>(byte, load<u8>(byte) | ((<u8>1) << ((<u8>v) & 7)));
  }
}

function listCandidates(plan: Plan): u32 {
  let count: usize = 0;
  for (let at: usize = 0; at < <usize>plan.changedCount; at++) {
    const row = plan.onwardOffset + ((<usize>load<u32>(plan.changed + (at << 2))) << 2);
    const end = <usize>load<u32>(row, 4);
    for (let arc = <usize>load<u32>(row); arc < end; arc++) {
      const there = load<u32>(plan.onwardNeighbour + (arc << 2));
      const listed = plan.listedAt + ((<usize>there) << 2);
      if (load<u32>(listed) == plan.level) continue;
      store<u32>(listed, plan.level);
      store<u32>(plan.candidates + (count << 2), there);
      count++;
    }
  }
  return <u32>count;
}

/** Takes over the neighbours' frontier rows; whether any source reaches the vertex now for the first time. */
function reach(plan: Plan, here: usize, sparse: bool): bool {
  const seen = plan.seen + here * ROW;
  const s0 = v128.load(seen);
  const s1 = v128.load(seen, 16);
  const s2 = v128.load(seen, 32);
  const s3 = v128.load(seen, 48);
  const all = v128.and(v128.and(s0, s1), v128.and(s2, s3));
  if (i64x2.all_true(i64x2.eq(all, i64x2.splat(-1)))) return false;
  let x0 = s0;
  let x1 = s1;
  let x2 = s2;
  let x3 = s3;
  let arc = plan.neighbour + ((<usize>load<u32>(plan.offset + (here << 2))) << 2);
  const end = plan.neighbour + ((<usize>load<u32>(plan.offset + (here << 2), 4)) << 2);
  const frontier = plan.frontier;
  const marks = plan.marks;
  while (arc < end) {
    const stop = min(end, arc + BETWEEN_LOOKS);
    for (; arc < stop; arc += 4) {
      const there = <usize>load<u32>(arc);
      if (sparse && !((load<u8>(marks + (there >> 3)) >> ((<u8>there) & 7)) & 1)) continue;
      const row = frontier + there * ROW;
      x0 = v128.or(x0, v128.load(row));
      x1 = v128.or(x1, v128.load(row, 16));
      x2 = v128.or(x2, v128.load(row, 32));
      x3 = v128.or(x3, v128.load(row, 48));
    }
    if (i64x2.all_true(i64x2.eq(v128.and(v128.and(x0, x1), v128.and(x2, x3)), i64x2.splat(-1)))) break;
  }
  x0 = v128.andnot(x0, s0);
  x1 = v128.andnot(x1, s1);
  x2 = v128.andnot(x2, s2);
  x3 = v128.andnot(x3, s3);
  if (!v128.any_true(v128.or(v128.or(x0, x1), v128.or(x2, x3)))) return false;
  v128.store(seen, v128.or(s0, x0));
  v128.store(seen, v128.or(s1, x1), 16);
  v128.store(seen, v128.or(s2, x2), 32);
  v128.store(seen, v128.or(s3, x3), 48);
  const fresh = plan.fresh + here * ROW;
  v128.store(fresh, x0);
  v128.store(fresh, x1, 16);
  v128.store(fresh, x2, 32);
  v128.store(fresh, x3, 48);
  const low = i8x16.add(i8x16.popcnt(x0), i8x16.popcnt(x1));
  const high = i8x16.add(i8x16.popcnt(x2), i8x16.popcnt(x3));
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(i8x16.add(low, high)));
  const left = i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1);
  const right = i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  addTo(plan, here << 3, <f64>(left + right), <f64>plan.level);
  return true;
}

function addTo(plan: Plan, at: usize, count: f64, distance: f64): void {
  if (plan.weights) {
    const weights = plan.weights + ((<usize>plan.level) << 4);
    store<f64>(plan.total + at, load<f64>(plan.total + at) + count * load<f64>(weights));
    store<f64>(plan.reciprocal + at, load<f64>(plan.reciprocal + at) + count * load<f64>(weights, 8));
    return;
  }
  store<f64>(plan.reached + at, load<f64>(plan.reached + at) + count);
  store<f64>(plan.total + at, load<f64>(plan.total + at) + count * distance);
  store<f64>(plan.reciprocal + at, load<f64>(plan.reciprocal + at) + count / distance);
  store<f64>(plan.farthest + at, max(load<f64>(plan.farthest + at), distance));
}
