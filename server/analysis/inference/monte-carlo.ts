import { growingTable } from './growing-table.ts';

/** How many draws, and when a p-value is small enough to be worth ten times as many. */
export const defaultDraws = {
  pilotDraws: 199,
  enoughAt: 0.6,
  first: 999,
  refineAt: 0.01,
  refined: 9999,
} as const;

/** `pilotDraws` come first, and are enough when they give p > `enoughAt`: nothing hangs on the exact size of such a p. */
export type Draws = {
  pilotDraws: number;
  enoughAt: number;
  first: number;
  refineAt: number;
  refined: number;
};

/** A fixed number of draws. */
export const exactly = (draws: number): Draws => ({
  pilotDraws: draws,
  enoughAt: 1,
  first: draws,
  refineAt: 0,
  refined: draws,
});

export type MonteCarlo = {
  /** (b + 1)/(B + 1), never 0. */
  readonly p: number;
  /** Draws that reach the observed value, and draws made. */
  readonly reaching: number;
  readonly draws: number;
  /** The smallest p this null allows: as if the observed value were the largest ever drawn. */
  readonly attainable: number;
  /** The value of which at most a share α of the draws reach (≥) it. */
  critical(alpha: number): number;
};

/** Values closer than this are the same value: they differ by rounding alone. */
const same = 1e-9;

/**
 * Monte Carlo test: how often draws from the null reach the observed value.
 *
 *   p = (b + 1)/(B + 1),   b draws of B with value ≥ observed;
 *   B = 999, 9,999 when that gave p ≤ .01, and only 199 when those gave p > .6
 *
 * Source      Phipson & Smyth 2010, doi:10.2202/1544-6115.1585; Davison & Hinkley 1997, §4.2
 * Reads       `draw`, which gives the statistic of one network from the null; large values speak for the pattern
 * Returns     p in (0, 1], with the smallest p attainable
 * Cost        B draws
 */
export const monteCarlo = (observed: number, draw: () => number, draws: Draws = defaultDraws): MonteCarlo =>
  againstTable(observed, growingTable(draw), draws);

/** The same against a table of the null that is made longer as needed: `table(count)` gives its first values. */
export const againstTable = (
  observed: number,
  table: (count: number) => ArrayLike<number>,
  draws: Draws = defaultDraws,
): MonteCarlo => inStages(observed, draws, table);

function inStages(observed: number, draws: Draws, values: (count: number) => ArrayLike<number>): MonteCarlo {
  const p = (made: ArrayLike<number>): number => (reaching(made, observed) + 1) / (made.length + 1);
  const pilotDraws = values(Math.min(draws.pilotDraws, draws.first));
  if (p(pilotDraws) > draws.enoughAt) return summarise(pilotDraws, observed);
  const first = values(draws.first);
  return summarise(p(first) <= draws.refineAt ? values(draws.refined) : first, observed);
}

function summarise(values: ArrayLike<number>, observed: number): MonteCarlo {
  const draws = values.length;
  const b = reaching(values, observed);
  let largest = observed;
  for (let i = 0; i < draws; i++) if (values[i]! > largest) largest = values[i]!;
  return {
    p: (b + 1) / (draws + 1),
    reaching: b,
    draws,
    attainable: (reaching(values, largest) + 1) / (draws + 1),
    critical: (alpha) => criticalValue(values, alpha),
  };
}

function reaching(values: ArrayLike<number>, observed: number): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! >= observed - same) count++;
  return count;
}

/** Smallest drawn-or-larger value with (b + 1)/(B + 1) ≤ α; Infinity would mean no value does, so it is just past the largest. */
function criticalValue(values: ArrayLike<number>, alpha: number): number {
  const sorted = Float64Array.from(values).sort();
  const allowed = Math.floor(alpha * (sorted.length + 1)) - 1;
  if (sorted.length === 0) return 0;
  const index = Math.min(sorted.length - 1, Math.max(0, sorted.length - 1 - Math.max(0, allowed)));
  return sorted[index]! + 2 * same;
}
