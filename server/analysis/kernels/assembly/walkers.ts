/**
 * PageRank by rounds, in the order of sums of metrics/pagerank.ts, which it equals to the last digit.
 */

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. */
@unmanaged
class Plan {
  n: u32;
  /** u32[n+1], u32[arcs]: from whom ties come. */
  offset: usize;
  neighbour: usize;
  /** f64[arcs], or 0: what each of these ties counts for. */
  weights: usize;
  /** f64[n] each: what the ties that leave an actor count for in all; what it hands on a unit; the result. */
  given: usize;
  handedOn: usize;
  rank: usize;
}

/** One round; how much the ranks have changed in all. */
export function walkersRound(address: usize, damping: f64): f64 {
  const plan = changetype<Plan>(address);
  const n = <usize>plan.n,
    rank = plan.rank,
    handedOn = plan.handedOn;
  let stranded: f64 = 0;
  for (let v: usize = 0; v < n; v++) {
    const given = load<f64>(plan.given + (v << 3));
    const own = load<f64>(rank + (v << 3));
    if (given == 0) stranded += own;
    else store<f64>(handedOn + (v << 3), own / given);
  }
  const floor = (1 - damping + damping * stranded) / <f64>n;
  let change: f64 = 0;
  for (let v: usize = 0; v < n; v++) {
    const next = floor + damping * received(plan, v);
    change += abs(next - load<f64>(rank + (v << 3)));
    store<f64>(rank + (v << 3), next);
  }
  return change;
}

function received(plan: Plan, v: usize): f64 {
  const handedOn = plan.handedOn;
  const row = plan.offset + (v << 2);
  const first = <usize>load<u32>(row);
  const end = plan.neighbour + ((<usize>load<u32>(row, 4)) << 2);
  let sum: f64 = 0;
  let weight = plan.weights + (first << 3);
  const weighed = plan.weights != 0;
  for (let entry = plan.neighbour + (first << 2); entry < end; entry += 4) {
    const handed = load<f64>(handedOn + ((<usize>load<u32>(entry)) << 3));
    if (weighed) {
      sum += handed * load<f64>(weight);
      weight += 8;
    } else sum += handed;
  }
  return sum;
}
