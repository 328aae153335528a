import { bitCount } from './enumerate.ts';

/** A pair with a sign: positive ties want to be in one camp, tensions to be in two. */
export type SignedPair = { readonly a: number; readonly b: number; readonly sign: 1 | -1 };

/** Largest number of actors in signed pairs for which every split is tried. */
export const exactCamps = 20;

/**
 * Frustration: the fewest signed pairs that sit wrong in the best split into two camps.
 *
 *   F = min over splits of #(positive pairs across) + #(tensions inside)
 *
 * Every split is visited once in Gray-code order; moving one actor changes F by two bit counts.
 *
 * Source      Harary 1959; Aref & Wilson 2018, doi:10.1093/comnet/cny015
 * Reads       at most one sign a pair, positions 0 … n − 1
 * Returns     F with one best split (`camp[i]` 0 or 1; the first actor is in camp 0), and how many splits are as good
 * Undefined   more than 20 actors with signed pairs: null
 * Cost        O(2^n) bit counts
 * Agrees with the split-by-split twin for n ≤ 7
 */
export function frustration(
  n: number,
  pairs: readonly SignedPair[],
): { value: number; camp: Uint8Array; ties: number } | null {
  const active = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
  if (active.length > exactCamps) return null;
  const place = new Map(active.map((actor, i) => [actor, i]));
  const found = leastFrustrated(
    active.length,
    pairs.map(({ a, b, sign }) => ({ a: place.get(a)!, b: place.get(b)!, sign })),
  );
  const camp = new Uint8Array(n);
  active.forEach((actor, i) => (camp[actor] = (found.split >>> i) & 1));
  return { value: found.value, camp, ties: found.ties };
}

function leastFrustrated(n: number, pairs: readonly SignedPair[]) {
  const friends = new Int32Array(n);
  const rivals = new Int32Array(n);
  let value = 0;
  for (const { a, b, sign } of pairs) {
    const side = sign > 0 ? friends : rivals;
    side[a] = side[a]! | (1 << b);
    side[b] = side[b]! | (1 << a);
    if (sign < 0) value++;
  }
  let [best, bestSplit, ties, split] = [value, 0, 1, 0];
  // The last actor never moves: a split and its mirror image are the same split.
  const splits = n === 0 ? 1 : 2 ** (n - 1);
  for (let step = 1; step < splits; step++) {
    const actor = 31 - Math.clz32(step & -step);
    const mine = (split >>> actor) & 1 ? split : ~split;
    const wrong = bitCount(friends[actor]! & ~mine) + bitCount(rivals[actor]! & mine);
    value += bitCount(friends[actor]!) + bitCount(rivals[actor]!) - 2 * wrong;
    split ^= 1 << actor;
    if (value < best) [best, bestSplit, ties] = [value, split, 1];
    else if (value === best) ties++;
  }
  return { value: best, split: bestSplit & 1 ? ~bestSplit : bestSplit, ties };
}
