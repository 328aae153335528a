import type { ProgressReporter } from '../graph/progress-reporter.ts';
import type { Random } from '../random.ts';
import type { SourceWalk } from './source-walk.ts';

/** What was drawn of one stratum, by place among those who look: sums of what was drawn, and of its squares. */
export type StratumSums = { readonly first: Float64Array; readonly second: Float64Array; draws: number };

/** Draws members of a stratum, each equally likely, and adds to its sums what they count for at each of `looking`. */
export function drawStratum(
  stratum: Int32Array,
  draws: number,
  { looking, itself, walk, random, reporter }: DrawFrom,
  sums: StratumSums,
): void {
  const sources = Int32Array.from({ length: draws }, () => stratum[random.integer(stratum.length)]!);
  walk.clear();
  // Sources with near positions share more of their searches.
  walk.walk(sources.sort(), reporter);
  const [first, second] = walk.weighed();
  for (const source of sources) {
    first[source]! += itself[0];
    second[source]! += itself[1];
  }
  for (let at = 0; at < looking.length; at++) {
    sums.first[at]! += first[looking[at]!]!;
    sums.second[at]! += second[looking[at]!]!;
  }
  sums.draws += draws;
}

export type DrawFrom = {
  readonly looking: Int32Array;
  /** What somebody drawn counts for at itself, and the square of that: no search comes back to where it began. */
  readonly itself: readonly [number, number];
  readonly walk: SourceWalk;
  readonly random: Random;
  readonly reporter: ProgressReporter;
};

export const noSums = (count: number): StratumSums => ({
  first: new Float64Array(count),
  second: new Float64Array(count),
  draws: 0,
});

/** Variance of what one of a stratum counts for, as its draws have it. */
export function varianceOf({ first, second, draws }: StratumSums, at: number): number {
  const mean = first[at]! / draws;
  return Math.max(0, second[at]! / draws - mean * mean);
}

/** Σ (x − guess)² over the draws of a stratum. */
export const squaresAround = ({ first, second, draws }: StratumSums, at: number, guess: number): number =>
  Math.max(0, second[at]! - 2 * guess * first[at]! + draws * guess * guess);
