import { contestValue, leastFollowing, tieBreak } from './contest.ts';
import { bitCount } from '../graph/bit-count.ts';

/** Largest network whose following fits one word a member. */
export const mostMasked = 31;

/** Rows of a matrix of 0 and 1 as words: bit j of row i. */
export function rowMasks(matrix: Uint8Array, n: number): Int32Array {
  const masks = new Int32Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (matrix[i * n + j]) masks[i] = masks[i]! | (1 << j);
  return masks;
}

/**
 * The rank of `strongestContest` where each member follows another or does not: the same sums as counts of bits.
 *
 * Reads   bit i of `followers[j]`: i follows j; bit j of `ties[i]`: the two are tied otherwise; n ≤ 31
 * Cost    O(n) for each most followed member, and bit counts for each pair that can contest
 */
export function rankByMasks(followers: Int32Array, answered: Uint8Array, ties: Int32Array): number {
  const n = answered.length;
  let answers = 0;
  let most = 0;
  for (let i = 0; i < n; i++) {
    answers += answered[i]!;
    most = Math.max(most, bitCount(followers[i]!));
  }
  if (answers < 4 || most === 0) return 0;
  let [value, rank] = [0, 0];
  for (let a = 0; a < n; a++) {
    const ofA = followers[a]!;
    if (bitCount(ofA) < most) continue;
    for (let b = 0; b < n; b++) {
      const ofB = followers[b]!;
      if (b === a || ((ties[a]! | ofA) >>> b) & 1 || (ofB >>> a) & 1) continue;
      if (!answered[a] && !answered[b]) continue;
      const voters = answers - answered[a]! - answered[b]!;
      const least = leastFollowing(voters) - 1e-9;
      const [toA, toB] = [bitCount(ofA), bitCount(ofB)];
      if (toA < least || toB < least) continue;
      const found = contestValue(toA, toB, bitCount(ofA & ofB), voters);
      if (found < value - 1e-9) continue;
      const ranked = found + tieBreak * closeness((ofA & ~ofB) | (1 << a), (ofB & ~ofA) | (1 << b), ties);
      if (ranked > rank + 1e-12) [value, rank] = [found, ranked];
    }
  }
  return rank;
}

/** How much more two camps are tied inside than across, from 0 to 1; one half when there are no ties. */
function closeness(one: number, other: number, ties: Int32Array): number {
  const [first, second] = [bitCount(one), bitCount(other)];
  let [inside, across] = [0, 0];
  for (let left = one; left !== 0; left &= left - 1) {
    const own = ties[31 - Math.clz32(left & -left)]!;
    inside += bitCount(own & one);
    across += bitCount(own & other);
  }
  for (let left = other; left !== 0; left &= left - 1)
    inside += bitCount(ties[31 - Math.clz32(left & -left)]! & other);
  const insidePairs = (first * (first - 1) + second * (second - 1)) / 2;
  const dense = insidePairs === 0 ? 0 : inside / 2 / insidePairs;
  const sparse = first * second === 0 ? 0 : across / (first * second);
  return dense + sparse === 0 ? 0.5 : dense / (dense + sparse);
}
