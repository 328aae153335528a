import { largestOf } from '../../../contract/extremes.ts';
import {
  type DrawnPart,
  drawsByStratum,
  type DrawSettings,
  sizeOf,
  valueAndError,
  weightsOf,
} from './drawn-values.ts';
import { type StratumSums, varianceOf } from './drawn-sums.ts';
import { exponentOf } from './mean-error.ts';

/** The errors of so many, those whose distances are most spread, are worked out in advance. */
const looked = 10_000;

export type DrawPlan = {
  /** Draws of the first stage. */
  readonly draws: number;
  /** The bounds of one actor may each fail with probability e^(−this), when all together may with `delta`. */
  logarithmOf(at: number, delta: number): number;
};

/**
 * How many draws there should be, and what each actor takes of δ: one half is spread evenly, the other so that those with
 * the widest spread take most, as much as their bounds are likely to fail.
 */
export function planDraws(part: DrawnPart, pilot: readonly StratumSums[], settings: DrawSettings): DrawPlan {
  const estimates = estimatesOf(part, pilot, settings);
  const { exponents } = estimates;
  const missesAfter = (draws: number) => exponents.reduce((sum, one) => sum + Math.exp(-draws * one), 0);
  const most = sizeOf(part.strata);
  // Three bounds an actor; the first stage has half of δ, and half of that is in unequal parts.
  const atLeast = leastThat((draws) => 3 * missesAfter(draws) <= settings.delta / 4, 1, most);
  const misses = missesAfter(atLeast);
  const evenly = 1 / exponents.length;
  // Where nothing is spread nobody is likelier to be off than others.
  const unequally = (at: number) => (misses > 0 ? Math.exp(-atLeast * exponents[at]!) / misses : evenly);
  const logarithmOf = (at: number, delta: number) => -Math.log((delta / 6) * (evenly + unequally(at)));
  const isEnough = willDo(part, pilot, settings, estimates, (at) => logarithmOf(at, settings.delta / 2));
  return { draws: leastThat(isEnough, atLeast, most), logarithmOf };
}

/** The least whole number from `low` to `high` for which something holds that goes on holding; `high` if for none. */
function leastThat(holds: (value: number) => boolean, low: number, high: number): number {
  let [no, yes] = [low - 1, high];
  while (yes - no > 1) {
    const middle = Math.floor(Math.sqrt(Math.max(1, no) * yes));
    const next = middle > no && middle < yes ? middle : Math.floor((no + yes) / 2);
    if (holds(next)) yes = next;
    else no = next;
  }
  return yes;
}

type Estimates = {
  /** What all targets together count for, by place in `reaching`. */
  readonly sums: Float64Array;
  readonly largest: number;
  /** What one draw more adds to −ln of the probability that a value is off by too much, if spreads were known. */
  readonly exponents: Float64Array;
};

function estimatesOf(
  { strata, knownOf }: DrawnPart,
  pilot: readonly StratumSums[],
  { reading, epsilon, least }: DrawSettings,
): Estimates {
  const count = sizeOf(strata);
  const over = (at: number, of: (sums: StratumSums, at: number) => number) =>
    pilot.reduce((sum, sums, stratum) => sum + strata[stratum]!.length * of(sums, at), 0);
  const sums = pilot[0]!.first.map((_, at) => over(at, meanOf));
  const largest = sums.reduce((most, sum, at) => Math.max(most, reading.value(knownOf(at), sum)), least);
  const exponents = sums.map((sum, at) => {
    const known = knownOf(at);
    const slack = reading.slackOf(known, sum, epsilon * largest) / count;
    const [low, high] = reading.range(known);
    return exponentOf(over(at, varianceOf) / count, high - low, slack);
  });
  return { sums, largest, exponents };
}

const meanOf = ({ first, draws }: StratumSums, at: number): number => first[at]! / draws;

/** Whether so many draws will do for those whose distances are most spread, if these are as spread as the pilot saw. */
function willDo(
  { strata, knownOf }: DrawnPart,
  pilot: readonly StratumSums[],
  { reading, epsilon, batch }: DrawSettings,
  { sums, largest, exponents }: Estimates,
  logarithmOf: (at: number) => number,
): (draws: number) => boolean {
  const limit = exponents.slice().sort()[Math.min(looked, exponents.length) - 1]!;
  const hardest = Int32Array.from(exponents.keys()).filter((at) => exponents[at]! <= limit);
  const allowed = epsilon * (1 - epsilon) * largest;
  return (draws) => {
    const times = drawsByStratum(strata, draws, batch);
    const weights = weightsOf(strata, times);
    const weight = largestOf(weights);
    return hardest.every((at) => {
      const known = knownOf(at);
      const [low, high] = reading.range(known);
      let [spread, widest] = [0, 0];
      for (const [stratum, seen] of pilot.entries()) {
        const guess = meanOf(seen, at);
        spread += weights[stratum]! ** 2 * times[stratum]! * varianceOf(seen, at);
        widest = Math.max(widest, guess - low, high - guess);
      }
      const estimate = { sum: sums[at]!, spread, widest };
      return valueAndError(reading, known, estimate, { weight, logarithm: logarithmOf(at) })[1] <= allowed;
    });
  };
}
