import { createRandom, hashText, type Random } from '../random.ts';
import { bestSplit, mostSplit } from './every-split.ts';
import { ordinaryTies, type TieModel } from './ordinary-ties.ts';
import { RecentlyUsed } from './recently-used.ts';
import { bestTwoParts } from './two-parts.ts';

type Table = { readonly values: number[]; readonly next: () => number };

/** Tables kept: those of some hundred networks, and of a network with one tie or one member less; 8 KB each, mostly less. */
const tables = new RecentlyUsed<Table>(1024);

/**
 * Ordinary splits: the best two-part modularity of ordinary networks of a model. The table depends on the model alone, so
 * that it is the same whoever asks, in every process; models that agree share it while it is kept.
 *
 * Returns  the first `draws` values, unsorted
 * Cost     draws × (a network and its best split), once a model
 */
export function ordinarySplits(model: TieModel, draws: number): readonly number[] {
  const key = keyOf(model);
  const table = tables.get(key) ?? tables.set(key, newTable(model, createRandom(`ordinary-splits/${key}`)));
  while (table.values.length < draws) table.values.push(table.next());
  return table.values.slice(0, draws);
}

function keyOf({ n, logOdds, stratum, ties, sigma, omega }: TieModel): string {
  const pairs = Array.from(logOdds, (odds, d) => `${odds.toFixed(4)}:${stratum[d]!}`).join();
  return `${n}/${ties.join()}/${sigma}/${omega}/${hashText(pairs)}/${hashText(pairs, 1)}`;
}

function newTable(model: TieModel, random: Random): Table {
  const { n, ties } = model;
  const draw = ordinaryTies(model);
  if (n < 2 || n > mostSplit) return { values: [], next: bySearch(n, draw, random) };
  const ends = 2 * ties.reduce((sum, count) => sum + count, 0);
  const near = new Int32Array(n);
  const add = (i: number, j: number): void => {
    near[i] = near[i]! | (1 << j);
    near[j] = near[j]! | (1 << i);
  };
  const next = (): number => {
    near.fill(0);
    // The hidden halves themselves are often near the best split.
    const best = bestSplit(near, ends, otherHalf(draw(random, add)));
    return best === null ? 0 : 1 + best.score / ends ** 2;
  };
  return { values: [], next };
}

/** Bits of the actors that are not in the half of the first. */
const otherHalf = (half: Uint8Array): number =>
  half.reduce((bits, one, i) => (one === half[0] ? bits : bits | (1 << i)), 0);

const bySearch =
  (n: number, draw: ReturnType<typeof ordinaryTies>, random: Random): (() => number) =>
  () => {
    const neighbours = Array.from({ length: n }, (): number[] => []);
    draw(random, (i, j) => {
      neighbours[i]!.push(j);
      neighbours[j]!.push(i);
    });
    return bestTwoParts(neighbours)?.modularity ?? 0;
  };
