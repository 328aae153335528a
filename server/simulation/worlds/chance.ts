/**
 * The chance of the worlds: the same seed gives the same numbers on every machine. It is a generator of its own, so that
 * the worlds share no code with the tests that are tried on them.
 *
 * Generator  xoshiro128** (Blackman & Vigna 2018); seeded by FNV-1a of the text, spread by splitmix32
 */
export interface Chance {
  /** A number in [0, 1). */
  random(): number;
  /** True with probability `p`. */
  happens(p: number): boolean;
  /** A whole number in [0, n). */
  integer(n: number): number;
  normal(mean: number, deviation: number): number;
  /** Standard Gumbel: the largest k of weights' logarithms plus these are a sample without replacement. */
  gumbel(): number;
  poisson(mean: number): number;
  /** From `low` to `high`, each factor equally likely. */
  factor(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A copy in random order. */
  shuffled<Item>(items: readonly Item[]): Item[];
  /** A generator of its own for a part of the work. */
  fork(label: string | number): Chance;
}

export function createChance(seed: string): Chance {
  const next = xoshiro(seed);
  const random = () => next() / 4294967296;
  const open = () => (next() + 0.5) / 4294967296;
  const integer = (n: number) => Math.floor(random() * n);
  return {
    random,
    integer,
    happens: (p) => random() < p,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(open())) * Math.cos(2 * Math.PI * random()),
    gumbel: () => -Math.log(-Math.log(open())),
    factor: (low, high) => low * Math.pow(high / low, random()),
    poisson: (mean) => {
      let events = -1;
      for (let time = 0; time <= mean; events++) time -= Math.log(open());
      return Math.max(0, events);
    },
    pick: (items) => items[integer(items.length)]!,
    shuffled: (items) =>
      items
        .map((item) => ({ item, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
    fork: (label) => createChance(`${seed}/${label}`),
  };
}

function xoshiro(seed: string): () => number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  const spread = () => {
    hash = (hash + 0x9e3779b9) | 0;
    let z = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [spread(), spread(), spread(), spread()];
  return () => {
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return result;
  };
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
