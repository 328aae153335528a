import { bitCount } from '../graph/bit-count.ts';

/** A pair with a sign: positive ties want to be in one camp, tensions to be in two. */
export type SignedPair = { readonly a: number; readonly b: number; readonly sign: 1 | -1 };

/** Largest number of actors in signed pairs for which every split is tried. */
const exactCamps = 20;

/**
 * Frustration: the fewest signed pairs that sit wrong in the best split into two camps.
 *
 *   F = min over splits of #(positive pairs across) + #(tensions inside)
 *
 * Branch and bound over actors, the most tied first: a half-made split is left as soon as what is already wrong, and what
 * each actor still to come must get wrong with those placed, is no better than the best so far.
 *
 * Source      Harary 1959; Aref & Wilson 2018, doi:10.1093/comnet/cny015
 * Reads       at most one sign a pair, positions 0 … n − 1; `cap`: only splits with F ≤ cap are of interest
 * Returns     F with one best split (`camp[i]` 0 or 1); cap + 1 without a split when F is larger than the cap
 * Undefined   more than 20 actors with signed pairs: null
 * Cost        exponential at worst, O(2^n · n); a few hundred half-made splits for n = 16
 * Agrees with the split-by-split twin for n ≤ 7
 */
export function frustration(
  n: number,
  pairs: readonly SignedPair[],
  cap = pairs.length,
): { value: number; camp: Uint8Array } | null {
  const active = mostSigned(n, pairs);
  if (active.length > exactCamps) return null;
  const place = new Int32Array(n);
  active.forEach((actor, i) => (place[actor] = i));
  const search = new Search(active.length, cap);
  for (const { a, b, sign } of pairs) search.add(place[a]!, place[b]!, sign);
  search.place(0, 0, 0, 0);
  const camp = new Uint8Array(n);
  active.forEach((actor, i) => (camp[actor] = (search.split >>> i) & 1));
  return { value: search.best, camp };
}

/** Those with signs, in the order in which they are placed: the most tied first. */
export function mostSigned(n: number, pairs: readonly SignedPair[]): number[] {
  const degree = new Int32Array(n);
  for (const { a, b } of pairs) {
    degree[a]!++;
    degree[b]!++;
  }
  return [...degree.keys()].filter((i) => degree[i]! > 0).sort((x, y) => degree[y]! - degree[x]! || x - y);
}

class Search {
  /** Best value so far, and its split: bit i is the camp of the i-th actor. */
  best: number;
  split = 0;
  private readonly n: number;
  private readonly friends: Int32Array;
  private readonly rivals: Int32Array;

  constructor(n: number, cap: number) {
    this.n = n;
    this.best = cap + 1;
    this.friends = new Int32Array(n);
    this.rivals = new Int32Array(n);
  }

  add(a: number, b: number, sign: 1 | -1): void {
    const side = sign > 0 ? this.friends : this.rivals;
    side[a] = side[a]! | (1 << b);
    side[b] = side[b]! | (1 << a);
  }

  /** Places actor `i` and those after it; `one` and `other` are the actors already placed in each camp. */
  place(i: number, one: number, other: number, wrong: number): void {
    if (i === this.n) {
      this.best = wrong;
      this.split = other;
      return;
    }
    let bound = wrong;
    for (let j = i; j < this.n; j++) {
      bound += Math.min(this.wrongIn(j, one, other), this.wrongIn(j, other, one));
      if (bound >= this.best) return;
    }
    const inOne = this.wrongIn(i, one, other);
    const inOther = this.wrongIn(i, other, one);
    const bit = 1 << i;
    // The first actor is in camp 0: a split and its mirror image are the same split.
    if (i === 0 || inOne <= inOther) {
      this.descend(i, one | bit, other, wrong + inOne);
      if (i > 0) this.descend(i, one, other | bit, wrong + inOther);
    } else {
      this.descend(i, one, other | bit, wrong + inOther);
      this.descend(i, one | bit, other, wrong + inOne);
    }
  }

  private descend(i: number, one: number, other: number, wrong: number): void {
    if (wrong < this.best) this.place(i + 1, one, other, wrong);
  }

  private wrongIn(j: number, own: number, across: number): number {
    return bitCount(this.rivals[j]! & own) + bitCount(this.friends[j]! & across);
  }
}
