import { createRandom, type Random } from '../random.ts';
import type { Distribution } from './distribution.ts';
import { insideTies } from './inside-ties.ts';
import { bestSplit, mostSplit } from './every-split.ts';
import { bestTwoParts } from './two-parts.ts';

type Table = { values: Float64Array; made: number; next: () => number };

const tables = new Map<string, Table>();

/**
 * Two-part null: the best two-part modularity of ordinary networks, in which schools lean to one of two hidden halves.
 *
 *   n actors in two halves nobody has recorded; m ties, each inside a half with ω₀ times the odds of one across
 *
 * The table depends on n, m, ω₀ and the number of draws alone, is made once a process and is the same in every process.
 *
 * Source      ours (a preference for one's own kind that nobody declared is ordinary, not a split)
 * Reads       n ≥ 2, 1 ≤ m ≤ n(n − 1)/2
 * Returns     `draws` values of Q, unsorted
 * Cost        draws × a best split
 */
export function twoPartNull(n: number, m: number, odds: number, draws: number): Float64Array {
  const key = `${n}/${m}/${odds}`;
  let table = tables.get(key);
  if (!table) {
    const random = createRandom(`two-part-null/${key}`);
    const draw = hiddenHalves(n, m, odds);
    table = {
      values: new Float64Array(256),
      made: 0,
      next: n >= 2 && n <= mostSplit ? bySplits(n, m, draw, random) : bySearch(n, draw, random),
    };
    tables.set(key, table);
  }
  // The generator goes on where it stopped: a longer table begins with the shorter one, whatever was asked for first.
  if (table.values.length < draws) {
    const longer = new Float64Array(draws);
    longer.set(table.values);
    table.values = longer;
  }
  while (table.made < draws) table.values[table.made++] = table.next();
  return table.values.subarray(0, draws);
}

type DrawTies = (random: Random, add: (i: number, j: number) => void) => void;

function bySplits(n: number, m: number, draw: DrawTies, random: Random): () => number {
  const near = new Int32Array(n);
  // The hidden halves themselves are often near the best split.
  const hidden = (1 << n) - (1 << (n >>> 1));
  const add = (i: number, j: number): void => {
    near[i] = near[i]! | (1 << j);
    near[j] = near[j]! | (1 << i);
  };
  return () => {
    near.fill(0);
    draw(random, add);
    const best = bestSplit(near, 2 * m, hidden);
    return best === null ? 0 : 1 + best.score / (2 * m) ** 2;
  };
}

const bySearch = (n: number, draw: DrawTies, random: Random) => (): number => {
  const neighbours = Array.from({ length: n }, (): number[] => []);
  draw(random, (i, j) => {
    neighbours[i]!.push(j);
    neighbours[j]!.push(i);
  });
  return bestTwoParts(neighbours)?.modularity ?? 0;
};

/** Draws the ties of networks of n actors, at most 65,536, and m ties with two hidden halves. */
function hiddenHalves(n: number, m: number, odds: number): DrawTies {
  const pairs = { inside: [] as number[], across: [] as number[] };
  const half = n >>> 1;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) pairs[i < half === j < half ? 'inside' : 'across'].push((i << 16) | j);
  const [within, between] = [Int32Array.from(pairs.inside), Int32Array.from(pairs.across)];
  const insideCount = insideTies(within.length, between.length, m, odds);
  return (random, add) => {
    const inside = drawFrom(insideCount, random);
    drawPairs(within, inside, random, add);
    drawPairs(between, m - inside, random, add);
  };
}

function drawFrom({ low, probabilities }: Distribution, random: Random): number {
  let left = random.random();
  for (let i = 0; i < probabilities.length; i++) {
    left -= probabilities[i]!;
    if (left < 0) return low + i;
  }
  return low + probabilities.length - 1;
}

/** The first `count` places of a Fisher–Yates shuffle of the list, which stays shuffled for the next draw. */
function drawPairs(
  list: Int32Array,
  count: number,
  random: Random,
  add: (i: number, j: number) => void,
): void {
  for (let k = 0; k < count; k++) {
    const at = k + random.integer(list.length - k);
    const pair = list[at]!;
    list[at] = list[k]!;
    list[k] = pair;
    // As 32-bit integers: lists of neighbours that hold floating-point numbers are searched at half the speed.
    add(pair >>> 16, pair & 0xffff);
  }
}
