/** The generator of random.ts: from the same state, the same numbers in the same order. */
import { cos, log } from './engine';

/** The four words that all later numbers follow from. */
export const state = memory.data(16, 16);

/** A whole number in [0, 2^32). */
export function word(): u32 {
  const b = load<u32>(state, 4);
  const c = load<u32>(state, 8);
  const counter = load<u32>(state, 12);
  const t = load<u32>(state) + b + counter;
  store<u32>(state, b ^ (b >> 9));
  store<u32>(state, c + (c << 3), 4);
  store<u32>(state, rotl(c, 21) + t, 8);
  store<u32>(state, counter + 1, 12);
  return t;
}

/** A number in [0, 1) with 53 random bits. */
export function random(): f64 {
  const high = <f64>(word() >> 5);
  const low = <f64>(word() >> 6);
  return (high * 67108864.0 + low) / 9007199254740992.0;
}

/** A number in (0, 1) with 32 random bits. */
function open(): f64 {
  return (<f64>word() + 0.5) / 4294967296.0;
}

/** Fills `count` numbers with what as many calls of `open` would give. */
export function fillOpen(into: usize, count: i32): void {
  let a = load<u32>(state),
    b = load<u32>(state, 4),
    c = load<u32>(state, 8),
    counter = load<u32>(state, 12);
  for (let at = into, end = into + ((<usize>count) << 3); at < end; at += 8) {
    const t = a + b + counter++;
    a = b ^ (b >> 9);
    b = c + (c << 3);
    c = rotl(c, 21) + t;
    store<f64>(at, (<f64>t + 0.5) * 2.3283064365386963e-10);
  }
  store<u32>(state, a);
  store<u32>(state, b, 4);
  store<u32>(state, c, 8);
  store<u32>(state, counter, 12);
}

/** A whole number in [0, n), each equally likely; n from 1 on. */
export function integer(n: u32): u32 {
  let t = word();
  // Words from the largest multiple of n on are drawn again; it is looked for only where they can be.
  if (t >= u32.MAX_VALUE - n + 1) {
    const uneven: u32 = (u32.MAX_VALUE - n + 1) % n;
    while (uneven > 0 && t >= u32.MAX_VALUE - uneven + 1) t = word();
  }
  return t % n;
}

/** Normal with mean 0. */
export function normal(deviation: f64): f64 {
  const radius = sqrt(-2.0 * log(open()));
  return 0.0 + deviation * radius * cos(2.0 * Math.PI * open());
}
