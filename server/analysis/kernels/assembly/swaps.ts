/**
 * Swaps of two ties of a graph that keep everybody's number of ties; see null-models/tie-swaps.ts, which does the same
 * with the same random words.
 */

/** Where everything lies; written by the caller as consecutive 32-bit words in this order. */
@unmanaged
class Plan {
  ties: u32;
  /** From how many the second tie is drawn: `ties`, or twice as many when it may also be taken the other way round. */
  seconds: u32;
  /** 2^32 mod the two: products with a lower low half are drawn again. */
  unevenFirst: u32;
  unevenSecond: u32;
  directed: u32;
  /** 32-bit words a row of `bits`. */
  rowWords: u32;
  /** u32[2 · ties]: where ties begin, then where they end. */
  ends: usize;
  /** Who is tied with whom, one bit a cell. */
  bits: usize;
  /** State of the generator, sfc32 as in random.ts. */
  a: u32;
  b: u32;
  c: u32;
  counter: u32;
}

/** Tries so many swaps; how many were made. */
export function swapTies(address: usize, times: u32): u32 {
  const plan = changetype<Plan>(address);
  const ties = plan.ties,
    seconds = plan.seconds,
    unevenFirst = plan.unevenFirst,
    unevenSecond = plan.unevenSecond;
  let a = plan.a,
    b = plan.b,
    c = plan.c,
    counter = plan.counter;
  let first: u32 = ties;
  let made: u32 = 0;
  for (let time: u32 = 0; time < times;) {
    const word = a + b + counter;
    counter++;
    a = b ^ (b >> 9);
    b = c + (c << 3);
    c = rotl(c, 21) + word;
    if (first == ties) {
      const product = <u64>word * <u64>ties;
      if (<u32>product >= unevenFirst) first = <u32>(product >> 32);
      continue;
    }
    const product = <u64>word * <u64>seconds;
    if (<u32>product < unevenSecond) continue;
    made += <u32>swapTwo(plan, first, <u32>(product >> 32));
    first = ties;
    time++;
  }
  plan.a = a;
  plan.b = b;
  plan.c = c;
  plan.counter = counter;
  return made;
}

/** Ties a–b and c–d become a–d and c–b, unless there is one of these already or an actor would be tied with itself. */
function swapTwo(plan: Plan, first: u32, second: u32): bool {
  const ties = plan.ties;
  const firstEnd = plan.ends + ((<usize>(first + ties)) << 2);
  const start = plan.ends + ((<usize>second) << 2);
  const end = plan.ends + ((<usize>(second < ties ? second + ties : second - ties)) << 2);
  const a = load<u32>(plan.ends + ((<usize>first) << 2));
  const b = load<u32>(firstEnd);
  const c = load<u32>(start);
  const d = load<u32>(end);
  if (plan.directed && b == c) return turnCycle(plan, first, second);
  // One test for all: two ties at random seldom meet, and what they would become is seldom there.
  const meet = (<u32>(a == d)) | (<u32>(c == b)) | (<u32>(a == c)) | (<u32>(b == d));
  if (meet | has(plan, a, d) | has(plan, c, b)) return false;
  turn(plan, a, b);
  turn(plan, c, d);
  turn(plan, a, d);
  turn(plan, c, b);
  store<u32>(firstEnd, d);
  store<u32>(end, b);
  return true;
}

/** a → b → d → a becomes a → d → b → a, where none of the three is mutual. */
function turnCycle(plan: Plan, first: u32, second: u32): bool {
  const ends = plan.ends;
  const across = (<usize>plan.ties) << 2;
  const a = load<u32>(ends + ((<usize>first) << 2));
  const b = load<u32>(ends + ((<usize>first) << 2) + across);
  const d = load<u32>(ends + ((<usize>second) << 2) + across);
  if (d == a || !has(plan, d, a) || has(plan, b, a) || has(plan, d, b) || has(plan, a, d)) return false;
  let third = ends;
  while (load<u32>(third) != d || load<u32>(third + across) != a) third += 4;
  turnRound(plan, ends + ((<usize>first) << 2), across);
  turnRound(plan, ends + ((<usize>second) << 2), across);
  turnRound(plan, third, across);
  return true;
}

function turnRound(plan: Plan, tie: usize, across: usize): void {
  const from = load<u32>(tie);
  const to = load<u32>(tie + across);
  flip(plan, from, to);
  flip(plan, to, from);
  store<u32>(tie, to);
  store<u32>(tie + across, from);
}

function wordOf(plan: Plan, row: u32, column: u32): usize {
  return plan.bits + ((<usize>(row * plan.rowWords + (column >> 5))) << 2);
}

function has(plan: Plan, row: u32, column: u32): u32 {
  return (load<u32>(wordOf(plan, row, column)) >> (column & 31)) & 1;
}

function flip(plan: Plan, row: u32, column: u32): void {
  const at = wordOf(plan, row, column);
  store<u32>(at, load<u32>(at) ^ (1 << (column & 31)));
}

function turn(plan: Plan, a: u32, b: u32): void {
  flip(plan, a, b);
  if (!plan.directed) flip(plan, b, a);
}
