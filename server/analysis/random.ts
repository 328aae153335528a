/**
 * Randomness that can be repeated: the same seed gives the same numbers on every machine and in every run.
 * Whoever needs chance takes a `Random` as an argument; nothing else in the analysis draws numbers.
 *
 * Generator   sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, period at least 2^32, about 2^127 on average
 * Seeding     four MurmurHash3 (32 bits, Austin Appleby) digests of the seed, then 12 discarded words
 */
export type Random = {
  /** A whole number in [0, 2^32). */
  word(): number;
  /** The four 32-bit words that all later numbers follow from: for a kernel that goes on with the same numbers. */
  state(): Int32Array;
  /** Goes on from a state. */
  resume(state: Int32Array): void;
  /** A number in [0, 1) with 53 random bits. */
  random(): number;
  /** A number in (0, 1), safe to take the logarithm of, with 32 random bits. */
  open(): number;
  /** Fills an array with what as many calls of `open` would give. */
  fillOpen(into: Float64Array): void;
  /** A whole number in [0, n), each equally likely (no modulo bias). `n` from 1 to 2^32, else a RangeError. */
  integer(n: number): number;
  /** True with probability `p`; never for p ≤ 0, always for p ≥ 1. */
  chance(p: number): boolean;
  /** Normal with the given mean and standard deviation (Box & Muller 1958). */
  normal(mean?: number, deviation?: number): number;
  /** Standard Gumbel, −ln(−ln u): keys whose largest k are a sample without replacement by popularity. */
  gumbel(): number;
  /** Exponential with mean 1. */
  exponential(): number;
  /** Gamma with the given shape > 0 and scale 1 (Marsaglia & Tsang 2000). */
  gamma(shape: number): number;
  /** Beta(a, b), a and b > 0. */
  beta(a: number, b: number): number;
  /** Poisson with the given mean ≥ 0. Cost O(mean). */
  poisson(mean: number): number;
  /** Successes in `n` trials of probability `p`. Cost O(min(n, 1 + np)). */
  binomial(n: number, p: number): number;
  /** One item, each equally likely. A RangeError on an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** Shuffles in place (Fisher & Yates) and returns the same list: an array or a typed array. */
  shuffle<List extends { length: number; [index: number]: unknown }>(items: List): List;
  /** `count` different items in random order; all of them when there are fewer. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  /** A generator of its own for a part of the work, so that drawing more in one part changes no other. */
  fork(label: string | number): Random;
};

/** The generator for a seed. Numbers are read as their decimal text: `createRandom(7)` equals `createRandom('7')`. */
export function createRandom(seed: string | number): Random {
  return new SeededRandom(String(seed));
}

/** MurmurHash3 x86_32 of the UTF-16 code units of a text, two bytes each, as an unsigned 32-bit number. */
export function hashText(text: string, seed = 0): number {
  let h = seed | 0;
  const pairs = text.length & ~1;
  for (let i = 0; i < pairs; i += 2) {
    h ^= scramble(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  if (text.length > pairs) h ^= scramble(text.charCodeAt(pairs));
  h ^= text.length * 2;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function scramble(block: number): number {
  const k = Math.imul(block, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

class SeededRandom implements Random {
  private readonly seed: string;
  /** a, b, c and the counter: in an array of words, which steps are several times as quick on as on fields that may hold anything. */
  private readonly words = new Int32Array(4);

  constructor(seed: string) {
    this.seed = seed;
    this.words[0] = hashText(seed, 0x9e3779b9);
    this.words[1] = hashText(seed, 0x243f6a88);
    this.words[2] = hashText(seed, 0xb7e15162);
    this.words[3] = hashText(seed, 0x5bd1e995);
    for (let i = 0; i < 12; i++) this.word();
  }

  word(): number {
    const { words } = this;
    const b = words[1]!;
    const c = words[2]!;
    const t = (((words[0]! + b) | 0) + words[3]!) | 0;
    words[0] = b ^ (b >>> 9);
    words[1] = c + (c << 3);
    words[2] = ((c << 21) | (c >>> 11)) + t;
    words[3] = words[3]! + 1;
    return t >>> 0;
  }

  state(): Int32Array {
    return this.words.slice();
  }

  resume(state: Int32Array): void {
    this.words.set(state);
  }

  random(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  open(): number {
    return (this.word() + 0.5) / 4294967296;
  }

  fillOpen(into: Float64Array): void {
    for (let i = 0; i < into.length; i++) into[i] = (this.word() + 0.5) / 4294967296;
  }

  integer(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 4294967296)
      throw new RangeError(`integer(n) needs a whole n from 1 to 2^32, found ${n}`);
    let word = this.word();
    // Words from the largest multiple of n on are drawn again; it is looked for only where they can be.
    if (word >= 4294967296 - n)
      for (const limit = 4294967296 - (4294967296 % n); word >= limit;) word = this.word();
    return n === 4294967296 ? word : word % (n >>> 0);
  }

  chance(p: number): boolean {
    return this.random() < p;
  }

  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(this.open()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.open());
  }

  gumbel(): number {
    return -Math.log(-Math.log(this.open()));
  }

  exponential(): number {
    return -Math.log(this.open());
  }

  gamma(shape: number): number {
    if (!(shape > 0)) throw new RangeError(`gamma(shape) needs a shape over 0, found ${shape}`);
    if (shape < 1) return this.gamma(shape + 1) * Math.pow(this.open(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(this.open()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  poisson(mean: number): number {
    if (!(mean >= 0) || mean === Infinity)
      throw new RangeError(`poisson(mean) needs a finite mean of 0 or more, found ${mean}`);
    let events = -1;
    for (let time = 0; time <= mean; events++) time += this.exponential();
    return Math.max(0, events);
  }

  binomial(n: number, p: number): number {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`binomial(n, p) needs a whole n, found ${n}`);
    if (!(p > 0)) return 0;
    if (p >= 1) return n;
    if (p > 0.5) return n - this.binomial(n, 1 - p);
    // Gaps between successes are geometric: one draw a success instead of one a trial.
    const scale = Math.log1p(-p);
    let successes = 0;
    for (let trial = this.gap(scale); trial <= n; trial += this.gap(scale)) successes++;
    return successes;
  }

  private gap(scale: number): number {
    return 1 + Math.floor(Math.log(this.open()) / scale);
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('pick needs at least one item');
    return items[this.integer(items.length)] as Item;
  }

  shuffle<List extends { length: number; [index: number]: unknown }>(items: List): List {
    const list: { [index: number]: unknown } = items;
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const held = list[i];
      list[i] = list[j];
      list[j] = held;
    }
    return items;
  }

  sample<Item>(items: readonly Item[], count: number): Item[] {
    return this.shuffle([...items]).slice(0, Math.max(0, count));
  }

  fork(label: string | number): Random {
    return new SeededRandom(`${this.seed}/${label}`);
  }
}
