import type { Random } from '../random.ts';

/** Ties of a directed graph by position. */
export type Ties = { readonly from: Int32Array; readonly to: Int32Array };

/**
 * A directed graph with so many mutual and one-way pairs, each such graph equally likely.
 *
 * Source  Holland & Leinhardt 1976 (U | MAN), doi:10.2307/270703
 * Errors  a RangeError when there are fewer pairs than asked for
 * Cost    O(ties), expected
 */
export function drawWithDyadCensus(n: number, mutual: number, oneWay: number, random: Random): Ties {
  const pairs = sampleBelow((n * (n - 1)) / 2, mutual + oneWay, random);
  const from: number[] = [];
  const to: number[] = [];
  const add = (start: number, end: number) => {
    from.push(start);
    to.push(end);
  };
  for (const [at, pair] of pairs.entries()) {
    // Pair number of a < b is b(b−1)/2 + a.
    const b = Math.floor((1 + Math.sqrt(1 + 8 * pair)) / 2);
    const a = pair - (b * (b - 1)) / 2;
    const ahead = at < mutual || random.chance(0.5);
    if (ahead) add(a, b);
    if (!ahead || at < mutual) add(b, a);
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** A directed graph with so many ties, each such graph equally likely. Errors and cost as above. */
export function drawWithTies(n: number, ties: number, random: Random): Ties {
  const cells = sampleBelow(n * (n - 1), ties, random);
  const from = Int32Array.from(cells, (cell) => Math.floor(cell / (n - 1)));
  const to = Int32Array.from(cells, (cell, at) => (cell % (n - 1)) + (cell % (n - 1) >= from[at]! ? 1 : 0));
  return { from, to };
}

/** Different whole numbers below a limit, each set equally likely, in random order (Floyd 1987, doi:10.1145/30401.315746). */
function sampleBelow(limit: number, count: number, random: Random): number[] {
  if (count > limit) throw new RangeError(`there are ${limit} places for ties, and ${count} were asked for`);
  const chosen = new Set<number>();
  for (let last = limit - count; last < limit; last++) {
    const drawn = random.integer(last + 1);
    chosen.add(chosen.has(drawn) ? last : drawn);
  }
  return random.shuffle([...chosen]);
}
