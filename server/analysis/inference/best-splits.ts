import type { Random } from '../random.ts';
import { bestScore, mostSplit } from './every-split.ts';
import type { DrawTies } from './ordinary-ties.ts';
import { bestTwoParts } from './two-parts.ts';

/**
 * The best two-part modularity of one drawn network after another, each of n actors and so many ties: by every split where
 * they are few, else as the search finds it.
 */
export function bestSplits(n: number, ties: number, draw: DrawTies, random: Random): () => number {
  return n >= 2 && n <= mostSplit ? byEverySplit(n, 2 * ties, draw, random) : bySearch(n, draw, random);
}

function byEverySplit(n: number, ends: number, draw: DrawTies, random: Random): () => number {
  const near = new Int32Array(n);
  const add = (i: number, j: number): void => {
    near[i] = near[i]! | (1 << j);
    near[j] = near[j]! | (1 << i);
  };
  return () => {
    near.fill(0);
    // The hidden halves themselves are often near the best split.
    const half = otherHalf(draw(random, add));
    return 1 + bestScore(near, ends, half) / ends ** 2;
  };
}

/** Bits of the actors that are not in the half of the first. */
const otherHalf = (half: Uint8Array): number =>
  half.reduce((bits, one, i) => (one === half[0] ? bits : bits | (1 << i)), 0);

const bySearch = (n: number, draw: DrawTies, random: Random) => (): number => {
  const neighbours = Array.from({ length: n }, (): number[] => []);
  draw(random, (i, j) => {
    neighbours[i]!.push(j);
    neighbours[j]!.push(i);
  });
  return bestTwoParts(neighbours)?.modularity ?? 0;
};
