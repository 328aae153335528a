import { exactly, numberOf, ways, type Rational } from './rational.ts';

const sum = <Item>(list: readonly Item[], of: (item: Item) => bigint): bigint =>
  list.reduce((total, item) => total + of(item), 0n);
const upTo = (last: number): number[] => Array.from({ length: Math.max(0, last + 1) }, (_, i) => i);

/** P(M ≤ x) by counting networks: choose the mutual pairs, the pairs with one arc, and a direction for each of those. */
export function fewMutual(n: number, arcs: number, x: number): number {
  const pairs = (n * (n - 1)) / 2;
  const networks = (mutual: number): bigint => {
    const single = arcs - 2 * mutual;
    if (single < 0) return 0n;
    return ways(pairs, mutual) * ways(pairs - mutual, single) * 2n ** BigInt(single);
  };
  return numberOf([sum(upTo(x), networks), ways(2 * pairs, arcs)]);
}

/** P(somebody names nobody): the arcs of all others are chosen. */
export const namesNobody = (n: number, arcs: number): number =>
  numberOf([ways((n - 1) * (n - 1), arcs), ways(n * (n - 1), arcs)]);

/** P(one given actor is in no pair). */
export const isInNoPair = (n: number, pairs: number): number =>
  numberOf([ways(((n - 1) * (n - 2)) / 2, pairs), ways((n * (n - 1)) / 2, pairs)]);

/** P(anybody is in no pair), from the number of networks without such an actor, by recursion on how many are. */
export function anyIsInNoPair(n: number, pairs: number): number {
  const all = ways((n * (n - 1)) / 2, pairs);
  return numberOf([all - withoutIsolates(n, pairs, new Map()), all]);
}

function withoutIsolates(n: number, pairs: number, known: Map<number, bigint>): bigint {
  const before = known.get(n);
  if (before !== undefined) return before;
  const some = sum(upTo(n).slice(1), (out) => ways(n, out) * withoutIsolates(n - out, pairs, known));
  const found = ways((n * (n - 1)) / 2, pairs) - some;
  known.set(n, found);
  return found;
}

/** P(Bin(k, a/b) ≤ x). */
export const binomialAtMost = (x: number, k: number, [a, b]: Rational): number =>
  numberOf([
    sum(upTo(Math.min(x, k)), (j) => ways(k, j) * a ** BigInt(j) * (b - a) ** BigInt(k - j)),
    b ** BigInt(k),
  ]);

/**
 * Weights of BetaBin = 0 … k and what they add up to, by a Pólya urn: after t draws, s of them successes, the next one is
 * with (μ(1 − ρ) + sρ)/(1 − ρ + tρ). Draws in any order are as likely. All over one denominator, which cancels.
 */
function betaBinomial(k: number, [m, mOf]: Rational, [r, rOf]: Rational): { weights: bigint[]; all: bigint } {
  const rising = (start: bigint, steps: number): bigint =>
    upTo(steps - 1).reduce((product, t) => product * (start + BigInt(t) * r * mOf), 1n);
  const [a, b] = [m * (rOf - r), (mOf - m) * (rOf - r)];
  const weights = upTo(k).map((j) => ways(k, j) * rising(a, j) * rising(b, k - j));
  return { weights, all: rising(a + b, k) };
}

export const betaBinomialAtMost = (x: number, k: number, mean: number, rho: number): number =>
  sumAtMost(x, [k], exactly(mean), exactly(rho));

/** P(sum of independent beta-binomials ≤ x). */
export function sumAtMost(x: number, chances: readonly number[], mean: Rational, rho: Rational): number {
  let [weights, all] = [[1n], 1n];
  for (const k of chances) {
    const one = betaBinomial(k, mean, rho);
    const next = Array.from({ length: weights.length + k }, () => 0n);
    weights.forEach((p, i) => one.weights.forEach((q, j) => (next[i + j]! += p * q)));
    [weights, all] = [next, all * one.all];
  }
  return numberOf([sum(weights.slice(0, x + 1), (weight) => weight), all]);
}

/** P(at most x of several actors have any success), each of so many beta-binomial chances; at even odds without a chance. */
export function anyAtMost(x: number, chances: readonly number[], mean: Rational, rho: Rational): number {
  let [weights, all] = [[1n], 1n];
  for (const k of chances) {
    const one = k === 0 ? { weights: [1n, 1n], all: 2n } : betaBinomial(k, mean, rho);
    const some = one.all - one.weights[0]!;
    const next = Array.from({ length: weights.length + 1 }, () => 0n);
    weights.forEach((p, i) => {
      next[i]! += p * one.weights[0]!;
      next[i + 1]! += p * some;
    });
    [weights, all] = [next, all * one.all];
  }
  return numberOf([sum(weights.slice(0, x + 1), (weight) => weight), all]);
}

/** P(W ≥ w) of Fisher's noncentral hypergeometric with whole odds, by counting networks, each worth odds^W. */
export function manyInside(inside: number, across: number, ties: number, odds: number, w: number): number {
  const worth = (k: number): bigint => ways(inside, k) * ways(across, ties - k) * BigInt(odds) ** BigInt(k);
  const all = upTo(Math.min(inside, ties));
  return numberOf([
    sum(
      all.filter((k) => k >= w),
      worth,
    ),
    sum(all, worth),
  ]);
}
