import type { Random } from '../random.ts';

/** One layer as each respondent answered it: how many it names inside its own group and outside it. */
export type Naming = { readonly inside: Int32Array; readonly outside: Int32Array };

/**
 * Ordinary network: who would be named if schools differed only in popularity and in how many they name.
 *
 *   each voter keeps how many it names inside and outside its own group, in each layer;
 *   whom, by the largest keys log popularity_j + Gumbel,   log popularity_j ~ N(0, σ), one value an actor a draw
 *
 * Largest Gumbel keys are a sample without replacement with chances in proportion to popularity. Popularity is shared
 * by the layers of a draw, because a school that is sought for one thing is sought for others.
 *
 * Source      Gumbel-max trick, Yellott 1977, doi:10.1016/0022-2496(77)90026-8; σ is judgement (.6)
 * Reads       `group[i]` of each actor (−1: none known, which is a group of its own kind: everybody is outside)
 * Returns     a drawer that writes, into an n × n matrix row by row, the share of layers in which i names j
 * Cost        layers × n² keys a draw
 */
export function ordinaryNaming(
  layers: readonly Naming[],
  group: ArrayLike<number>,
  sigma: number,
): (random: Random, into: Float64Array) => void {
  const n = group.length;
  const popularity = new Float64Array(n);
  const keys = new Float64Array(n);
  const share = 1 / layers.length;
  return (random, into) => {
    into.fill(0);
    for (let j = 0; j < n; j++) popularity[j] = Math.exp(-random.normal(0, sigma));
    for (const { inside, outside } of layers)
      for (let i = 0; i < n; i++) {
        if (inside[i] === 0 && outside[i] === 0) continue;
        // −ln u / popularity has the reverse order of log popularity + Gumbel: the smallest keys are named.
        for (let j = 0; j < n; j++) keys[j] = -Math.log(random.open()) * popularity[j]!;
        keys[i] = Infinity;
        takeSmallest(keys, inside[i]!, (j) => group[j] === group[i] && group[i]! >= 0, i, into, share);
        takeSmallest(keys, outside[i]!, (j) => group[j] !== group[i] || group[i]! < 0, i, into, share);
      }
  };
}

function takeSmallest(
  keys: Float64Array,
  count: number,
  allowed: (j: number) => boolean,
  row: number,
  into: Float64Array,
  share: number,
): void {
  const n = keys.length;
  for (let taken = 0; taken < count; taken++) {
    let best = -1;
    for (let j = 0; j < n; j++) if (keys[j]! < (best < 0 ? Infinity : keys[best]!) && allowed(j)) best = j;
    if (best < 0) return;
    into[row * n + best] = into[row * n + best]! + share;
    keys[best] = Infinity;
  }
}
