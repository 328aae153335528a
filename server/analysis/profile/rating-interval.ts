import { undefinedBecause } from '../graph/network-graph.ts';
import type { MetricNumber } from '../../../contract/metrics.ts';
import { studentPoint } from './student-t.ts';

export type RatingInterval = {
  mean: number;
  low: number;
  high: number;
  raters: number;
  agreement: MetricNumber;
};

/** Scale of the ratings, and the variance of answers given by lot on it. */
const [least, most] = [1, 4];
const byLot = ((most - least + 1) ** 2 - 1) / 12;
/** Variance that stands for what raters usually differ by (sd .8), worth two raters. */
const priorVariance = 0.64;
const priorRaters = 2;

/**
 * Rating interval: the mean of a characteristic and where it may lie, with few raters in mind.
 *
 *   mean ± t_(r + 1) · s/√r,   s² = ((r − 1)·var + 2·.64)/(r + 1),   cut to 1–4
 *
 * The variance leans on what raters usually differ by, as much as two further raters would make it: three raters who
 * happen to agree are not taken for certainty. Agreement is r_wg = 1 − var/1.25, 1.25 being answers given by lot.
 *
 * Source      Gelman et al. 2013 §3.3 (scaled inverse χ² prior); James, Demaree & Wolf 1984, doi:10.1037/0021-9010.69.1.85
 * Reads       one mean score a rating member, each 1–4
 * Returns     null without raters; agreement in [0, 1], undefined with fewer than three raters ("too-few-raters")
 * Cost        O(r)
 */
export function ratingInterval(scores: readonly number[]): RatingInterval | null {
  const raters = scores.length;
  if (raters === 0) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / raters;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const variance = (squares + priorRaters * priorVariance) / (raters - 1 + priorRaters);
  const half = studentPoint(raters - 1 + priorRaters) * Math.sqrt(variance / raters);
  return {
    mean,
    low: Math.max(least, mean - half),
    high: Math.min(most, mean + half),
    raters,
    agreement:
      raters < 3 ? undefinedBecause('too-few-raters') : Math.max(0, 1 - squares / (raters - 1) / byLot),
  };
}
