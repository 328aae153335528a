import { createRandom, type Random } from '../random.ts';
import { bestSplits } from './best-splits.ts';
import type { Distribution } from './distribution.ts';
import { growingTable, type Table } from './growing-table.ts';
import { insideTies } from './inside-ties.ts';
import type { DrawTies } from './ordinary-ties.ts';

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
    table = growingTable(bestSplits(n, m, hiddenHalves(n, m, odds), random));
    tables.set(key, table);
  }
  return table(draws);
}

/** Draws the ties of networks of n actors, at most 65,536, and m ties with two hidden halves. */
function hiddenHalves(n: number, m: number, odds: number): DrawTies {
  const pairs = { inside: [] as number[], across: [] as number[] };
  const half = n >>> 1;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) pairs[i < half === j < half ? 'inside' : 'across'].push((i << 16) | j);
  const [within, between] = [Int32Array.from(pairs.inside), Int32Array.from(pairs.across)];
  const insideCount = insideTies(within.length, between.length, m, odds);
  const halves = Uint8Array.from({ length: n }, (_, i) => (i < half ? 1 : 0));
  return (random, add) => {
    const inside = drawFrom(insideCount, random);
    drawPairs(within, inside, random, add);
    drawPairs(between, m - inside, random, add);
    return halves;
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
