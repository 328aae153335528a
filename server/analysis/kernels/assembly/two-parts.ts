/** The best split in two of a larger network, as the search of inference/two-parts.ts finds it: the same moves and sums. */

/** Where everything lies; written by the caller in this order. */
@unmanaged
export class Network {
  n: u32;
  /** From every how many actors the search begins, and the least a part may have. */
  step: u32;
  least: u32;
  /** u32[n + 1] where the neighbours of each begin; u32[2 · ties] neighbours, in the order of the ties. */
  first: usize;
  neighbours: usize;
  /** u8[n] the part of each; u8[n] seen; u32[n] queue; i32[n] neighbours in the part of each. */
  part: usize;
  seen: usize;
  queue: usize;
  own: usize;
}

/** @param ties two ends of each, one in the upper half of a word and one in the lower @returns 0 without ties */
export function bestModularity(network: Network, ties: usize, count: u32): f64 {
  if (count == 0) return 0;
  fillNeighbours(network, ties, count);
  let best: f64 = 0;
  for (let start: u32 = 0; start < network.n; start += network.step) {
    growPart(network, start);
    const found = improve(network, 2 * count);
    if (start == 0 || found > best + 1e-12) best = found;
  }
  return best;
}

function fillNeighbours(network: Network, ties: usize, count: u32): void {
  const n = network.n;
  const first = network.first;
  memory.fill(first, 0, (n + 1) << 2);
  for (let at: u32 = 0; at < count; at++) {
    const pair = load<u32>(at4(ties, at));
    increase(first, (pair >> 16) + 1);
    increase(first, (pair & 0xffff) + 1);
  }
  for (let i: u32 = 0; i < n; i++) {
    store<u32>(at4(first, i + 1), load<u32>(at4(first, i + 1)) + load<u32>(at4(first, i)));
    store<u32>(at4(network.queue, i), load<u32>(at4(first, i)));
  }
  for (let at: u32 = 0; at < count; at++) {
    const pair = load<u32>(at4(ties, at));
    store<u32>(at4(network.neighbours, increase(network.queue, pair >> 16)), pair & 0xffff);
    store<u32>(at4(network.neighbours, increase(network.queue, pair & 0xffff)), pair >> 16);
  }
}

/** What was there before. */
function increase(list: usize, at: u32): u32 {
  const value = load<u32>(at4(list, at));
  store<u32>(at4(list, at), value + 1);
  return value;
}

/** Half of the actors, breadth first from one of them; the rest of the half by position when the ties run out. */
function growPart(network: Network, start: u32): void {
  const n = network.n;
  const queue = network.queue;
  const seen = network.seen;
  memory.fill(network.part, 0, n);
  memory.fill(seen, 0, n);
  store<u8>(seen + start, 1);
  store<u32>(queue, start);
  let length: u32 = 1;
  for (let taken: u32 = 0; taken < n >> 1; taken++) {
    if (taken == length) {
      let next: u32 = 0;
      while (load<u8>(seen + next)) next++;
      store<u8>(seen + next, 1);
      store<u32>(at4(queue, length++), next);
    }
    const next = load<u32>(at4(queue, taken));
    store<u8>(network.part + next, 1);
    const end = load<u32>(at4(network.first, next + 1));
    for (let at = load<u32>(at4(network.first, next)); at < end; at++) {
      const j = load<u32>(at4(network.neighbours, at));
      if (!load<u8>(seen + j)) store<u32>(at4(queue, length++), j);
      store<u8>(seen + j, 1);
    }
  }
}

let sizeA: i32 = 0;
let degreesA: i32 = 0;
let across: i32 = 0;

function modularity(cut: i32, degreeA: i32, ends: i32): f64 {
  const a = <f64>degreeA;
  const b = <f64>(ends - degreeA);
  const all = <f64>ends;
  return 1 - <f64>(2 * cut) / all - (a * a + b * b) / (all * all);
}

/** Moves the best actor to the other part until nothing improves; a move changes the counts of its neighbours only. */
function improve(network: Network, ends: i32): f64 {
  countTies(network);
  const n = <i32>network.n;
  const least = <i32>network.least;
  let q = modularity(across, degreesA, ends);
  for (;;) {
    let gain: f64 = 1e-12;
    let mover: i32 = -1;
    for (let i: i32 = 0; i < n; i++) {
      const side = load<u8>(network.part + i);
      if ((side ? n - sizeA : sizeA) <= least) continue;
      const degree = degreeOf(network, i);
      const delta = 2 * load<i32>(at4(network.own, i)) - degree;
      const better = modularity(across + delta, degreesA + (side ? degree : -degree), ends) - q;
      if (better > gain) {
        gain = better;
        mover = i;
      }
    }
    if (mover < 0) break;
    move(network, mover);
    q += gain;
  }
  return q;
}

function countTies(network: Network): void {
  const n = network.n;
  sizeA = 0;
  degreesA = 0;
  across = 0;
  for (let i: u32 = 0; i < n; i++) {
    const side = load<u8>(network.part + i);
    const end = load<u32>(at4(network.first, i + 1));
    let own: i32 = 0;
    for (let at = load<u32>(at4(network.first, i)); at < end; at++)
      own += <i32>(load<u8>(network.part + load<u32>(at4(network.neighbours, at))) == side);
    store<i32>(at4(network.own, i), own);
    if (side) continue;
    sizeA++;
    degreesA += degreeOf(network, i);
    across += degreeOf(network, i) - own;
  }
}

function move(network: Network, mover: u32): void {
  const side = load<u8>(network.part + mover);
  const degree = degreeOf(network, mover);
  const kept = load<i32>(at4(network.own, mover));
  sizeA += side ? 1 : -1;
  degreesA += side ? degree : -degree;
  across += 2 * kept - degree;
  store<u8>(network.part + mover, 1 - side);
  store<i32>(at4(network.own, mover), degree - kept);
  const end = load<u32>(at4(network.first, mover + 1));
  for (let at = load<u32>(at4(network.first, mover)); at < end; at++) {
    const j = load<u32>(at4(network.neighbours, at));
    const own = at4(network.own, j);
    store<i32>(own, load<i32>(own) + (load<u8>(network.part + j) == side ? -1 : 1));
  }
}

function degreeOf(network: Network, i: u32): i32 {
  return <i32>(load<u32>(at4(network.first, i + 1)) - load<u32>(at4(network.first, i)));
}

function at4(list: usize, at: u32): usize {
  return list + ((<usize>at) << 2);
}
