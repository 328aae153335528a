import { z } from 'zod';
import { numberInQuery } from './queries.ts';

/** The least and the largest value of each threshold that decides about patterns and may be set by who asks. */
export const thresholdRanges = {
  /** A pattern is flagged at p ≤ alpha. */
  alpha: [0.0001, 0.5],
  /** Not flagged only above this p; above the second one when somebody did not answer. Neither below alpha. */
  clear: [0, 1],
  clearWithMissing: [0, 1],
  /** Below these only facts are given: members, and the share of them that answered. */
  members: [3, 1000],
  response: [0.1, 1],
  /** The ordinary network: sd of popularity (log-odds), odds inside groups, overdispersion of shares. */
  sigma: [0, 3],
  omega: [1, 100],
  rho: [0, 0.9],
  /** What distance is expected to take from the log-odds of a tie, for each unit of ln(1 + km/2). */
  decay: [0, 5],
} as const satisfies Record<string, readonly [number, number]>;
export type ThresholdName = keyof typeof thresholdRanges;

const within = ([least, most]: readonly [number, number]) =>
  numberInQuery(z.number().min(least).max(most)).optional();

/** Thresholds other than the usual ones; every reading says which were used. */
export const Thresholds = z.object({
  alpha: within(thresholdRanges.alpha),
  clear: within(thresholdRanges.clear),
  clearWithMissing: within(thresholdRanges.clearWithMissing),
  members: numberInQuery(z.number().int().min(3).max(1000)).optional(),
  response: within(thresholdRanges.response),
  sigma: within(thresholdRanges.sigma),
  omega: within(thresholdRanges.omega),
  rho: within(thresholdRanges.rho),
  decay: within(thresholdRanges.decay),
});
export type Thresholds = z.infer<typeof Thresholds>;
