import { largestOf } from '../../../contract/extremes.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import type { Random } from '../random.ts';
import type { DistanceReading, KnownReach } from './distance-readings.ts';
import { squaresAround, type StratumSums } from './drawn-sums.ts';
import { meanError } from './mean-error.ts';

/** One part of a graph: whom to draw from, who reaches all of them, and what is known of each of these. */
export type DrawnPart = {
  /** The targets, by how far they are from the middle. */
  readonly strata: readonly Int32Array[];
  readonly reaching: Int32Array;
  knownOf(at: number): KnownReach;
};

export type DrawSettings = {
  readonly reading: DistanceReading;
  /** As a share of the largest value. */
  readonly epsilon: number;
  /** What this part may take of δ. */
  readonly delta: number;
  /** The largest value is at least this, as far as other parts say. */
  readonly least: number;
  /** Draws are taken by so many: what the kernel walks at once. */
  readonly batch: number;
  readonly random: Random;
  readonly reporter: ProgressReporter;
};

/** By place in `reaching`. */
export type DrawnValues = {
  readonly values: Float64Array;
  readonly errors: Float64Array;
  readonly draws: number;
};

export const sizeOf = (strata: readonly Int32Array[]): number =>
  strata.reduce((sum, { length }) => sum + length, 0);

/** Draws from each stratum: in proportion to its size, in whole batches. */
export const drawsByStratum = (strata: readonly Int32Array[], draws: number, batch: number): number[] =>
  strata.map(({ length }) => Math.ceil((draws * length) / (sizeOf(strata) * batch)) * batch);

/** For how many targets a draw of each stratum stands. */
export const weightsOf = (strata: readonly Int32Array[], draws: readonly number[]): number[] =>
  draws.map((times, at) => strata[at]!.length / times);

type Estimate = { readonly sum: number; readonly spread: number; readonly widest: number };

/** Value and error from what was drawn: `sum` for all targets, `spread` and `widest` as `meanError` takes them. */
export function valueAndError(
  reading: DistanceReading,
  known: KnownReach,
  { sum, spread, widest }: Estimate,
  { weight, logarithm }: { weight: number; logarithm: number },
): readonly [number, number] {
  const [low, high] = reading.range(known);
  const error = meanError({ spread, weight, range: high - low, widest }, logarithm);
  return [reading.value(known, sum), reading.errorOf(known, sum, error)];
}

/** Values and errors of all who look. */
export function drawnValues(
  { strata, reaching, knownOf }: DrawnPart,
  pilot: readonly StratumSums[],
  counted: readonly StratumSums[],
  reading: DistanceReading,
  logarithmOf: (at: number) => number,
): DrawnValues {
  const values = new Float64Array(reaching.length);
  const errors = new Float64Array(reaching.length);
  const draws = counted.map((sums) => sums.draws);
  const weights = weightsOf(strata, draws);
  const weight = largestOf(weights);
  for (let at = 0; at < values.length; at++) {
    const known = knownOf(at);
    const [low, high] = reading.range(known);
    let [sum, spread, widest] = [0, 0, 0];
    for (let stratum = 0; stratum < counted.length; stratum++) {
      const guess = pilot[stratum]!.first[at]! / pilot[stratum]!.draws;
      sum += weights[stratum]! * counted[stratum]!.first[at]!;
      spread += weights[stratum]! ** 2 * squaresAround(counted[stratum]!, at, guess);
      widest = Math.max(widest, guess - low, high - guess);
    }
    const estimate = { sum, spread, widest };
    const [value, error] = valueAndError(reading, known, estimate, { weight, logarithm: logarithmOf(at) });
    values[at] = value;
    errors[at] = error;
  }
  return { values, errors, draws: draws.reduce((all, times) => all + times, 0) };
}
