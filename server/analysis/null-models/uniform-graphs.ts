import type { Random } from '../random.ts';

/** Ties of a directed graph by position. */
export type Ties = { readonly from: Int32Array; readonly to: Int32Array };

/**
 * A directed graph with so many mutual and one-way pairs, each such graph equally likely.
 *
 * Source  Holland & Leinhardt 1976 (U | MAN), doi:10.2307/270703
 * @throws RangeError when there are fewer pairs than asked for
 * Cost    O(ties), expected
 */
export function drawWithDyadCensus(n: number, mutual: number, oneWay: number, random: Random): Ties {
  const pairs = sampleBelow((n * (n - 1)) / 2, mutual + oneWay, random);
  const from = new Int32Array(2 * mutual + oneWay);
  const to = new Int32Array(from.length);
  let tie = 0;
  for (let at = 0; at < pairs.length; at++) {
    // Pair number of a < b is b(b−1)/2 + a.
    const b = Math.floor((1 + Math.sqrt(1 + 8 * pairs[at]!)) / 2);
    const a = pairs[at]! - (b * (b - 1)) / 2;
    const ahead = at < mutual || random.chance(0.5);
    from[tie] = ahead ? a : b;
    to[tie++] = ahead ? b : a;
    if (at >= mutual) continue;
    from[tie] = b;
    to[tie++] = a;
  }
  return { from, to };
}

/** A directed graph with so many ties, each such graph equally likely. Errors and cost as above. */
export function drawWithTies(n: number, ties: number, random: Random): Ties {
  const cells = sampleBelow(n * (n - 1), ties, random);
  const from = new Int32Array(ties);
  const to = new Int32Array(ties);
  for (let tie = 0; tie < ties; tie++) {
    from[tie] = Math.floor(cells[tie]! / (n - 1));
    const column = cells[tie]! - from[tie]! * (n - 1);
    to[tie] = column < from[tie]! ? column : column + 1;
  }
  return { from, to };
}

/** Different whole numbers below a limit in random order, each such row of numbers equally likely. Cost O(count), expected. */
function sampleBelow(limit: number, count: number, random: Random): Float64Array {
  if (count > limit) throw new RangeError(`there are ${limit} places for ties, and ${count} were asked for`);
  return 2 * count > limit ? sampleDense(limit, count, random) : sampleSparse(limit, count, random);
}

/** The first numbers of a shuffle (Fisher & Yates). */
function sampleDense(limit: number, count: number, random: Random): Float64Array {
  const numbers = new Float64Array(limit);
  for (let number = 0; number < limit; number++) numbers[number] = number;
  for (let at = 0; at < count; at++) {
    const other = at + random.integer(limit - at);
    const number = numbers[other]!;
    numbers[other] = numbers[at]!;
    numbers[at] = number;
  }
  return numbers.subarray(0, count);
}

/** Draws until a number is new: fewer than two draws each, as at most half of the numbers are taken. */
function sampleSparse(limit: number, count: number, random: Random): Float64Array {
  const chosen = new Float64Array(count);
  // A table of what was chosen, by open addressing; at most half full.
  const bits = Math.max(1, Math.ceil(Math.log2(2 * count + 1)));
  const table = new Float64Array(2 ** bits).fill(-1);
  for (let at = 0; at < count;) {
    const number = random.integer(limit);
    // Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, §6.4).
    let slot = Math.imul(number, 0x9e3779b1) >>> (32 - bits);
    while (table[slot]! >= 0 && table[slot] !== number) slot = (slot + 1) & (table.length - 1);
    if (table[slot] === number) continue;
    table[slot] = number;
    chosen[at++] = number;
  }
  return chosen;
}
