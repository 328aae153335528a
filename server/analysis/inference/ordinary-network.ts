import type { Random } from '../random.ts';
import { SmallestKeys } from './smallest-keys.ts';

/** One layer as each respondent answered it: how many it names inside its own group and outside it. */
export type Naming = { readonly inside: Int32Array; readonly outside: Int32Array };

/** What is drawn from: the layers, the group of each actor (−1: none known) and how much popularity varies. */
export type NamingModel = {
  readonly layers: readonly Naming[];
  readonly group: ArrayLike<number>;
  readonly sigma: number;
};

/** Writes the names of one draw into an array, from a place on. */
export type DrawNames = (random: Random, into: Uint16Array, from: number) => void;

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
 * Reads       `group[i]` of each actor (−1: none known, which is a group of its own kind: everybody is outside); nobody
 *             names more than there are
 * Returns     a drawer of names: for each layer and each voter in turn the positions it names, first those inside its
 *             group, each part in the order of the keys. A voter that names fewer, and at least one, names the first of them
 * Cost        layers × n² keys a draw
 */
export function ordinaryNames({ layers, group, sigma }: NamingModel): DrawNames {
  const n = group.length;
  const popularity = new Float64Array(n);
  const uniform = new Float64Array(n);
  const inside = new SmallestKeys();
  const outside = new SmallestKeys();
  return (random, into, from) => {
    for (let j = 0; j < n; j++) popularity[j] = Math.exp(-random.normal(0, sigma));
    let at = from;
    for (const layer of layers)
      for (let i = 0; i < n; i++) {
        const [near, far] = [layer.inside[i]!, layer.outside[i]!];
        if (near === 0 && far === 0) continue;
        inside.clear(near);
        outside.clear(far);
        random.fillOpen(uniform);
        const own = group[i]!;
        for (let j = 0; j < n; j++) {
          if (j === i) continue;
          const keys = own >= 0 && group[j] === own ? inside : outside;
          if (mayBeLess(uniform[j]!, popularity[j]!, keys.bound))
            keys.offer(-Math.log(uniform[j]!) * popularity[j]!, j);
        }
        at = outside.write(into, inside.write(into, at));
      }
  };
}

/**
 * Whether the key −ln(u) · weight may be under a bound: −ln(u) ≥ 1 − u, so that many keys need no logarithm. The product
 * is taken a little smaller, so that rounding never leaves out a key that belongs.
 */
const mayBeLess = (u: number, weight: number, bound: number): boolean =>
  (1 - u) * weight * (1 - 1e-12) < bound;

/** How many names one draw holds. */
export const countNames = (layers: readonly Naming[]): number =>
  layers.reduce(
    (sum, { inside, outside }) => inside.reduce((names, count, i) => names + count + outside[i]!, sum),
    0,
  );
