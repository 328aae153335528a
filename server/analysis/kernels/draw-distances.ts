import type { ProgressReporter } from '../graph/progress-reporter.ts';
import type { DistanceReading } from './distance-readings.ts';
import { drawStratum, noSums, type StratumSums } from './drawn-sums.ts';
import {
  type DrawnPart,
  drawnValues,
  type DrawnValues,
  drawsByStratum,
  type DrawSettings,
  sizeOf,
} from './drawn-values.ts';
import { growth } from './guarantee.ts';
import { planDraws } from './plan-distance-draws.ts';
import type { SourceWalk } from './source-walk.ts';

/** Of all targets, how many may be drawn at most: from here on all of them together are hardly dearer. */
const largestShare = 0.5;

/** With fewer targets than this nothing is drawn: a batch for the pilot, and one that is counted. */
export const worthDrawing = (batch: number): number => (2 * batch) / largestShare;

/**
 * The values of all who reach the targets, from distances to drawn ones: with probability 1 − δ each is within its
 * error, and no error is over ε of the largest value.
 *
 * Each stratum is drawn from by itself, in proportion to its size, so that the differences between strata, half of the
 * spread, do no harm. A pilot of one batch a stratum, independent of what is counted, says how spread the distances of
 * each actor are, and so how many draws are needed. Stage k is tested with δ/2^k.
 *
 * @returns null when it would take half the targets or more: take all of them
 */
export function drawDistances(part: DrawnPart, walk: SourceWalk, settings: DrawSettings): DrawnValues | null {
  const { strata, reaching } = part;
  const { batch, reading } = settings;
  const most = largestShare * sizeOf(strata);
  if (2 * batch * strata.length > most) return null;
  const pilot = strata.map(() => noSums(reaching.length));
  drawUpTo(1, part, pilot, walk, settings, 'pilot');
  const plan = planDraws(part, pilot, settings);
  const counted = strata.map(() => noSums(reaching.length));
  for (let stage = 1; ; stage++) {
    const draws = plan.draws * growth ** (stage - 1);
    if (draws > most) return null;
    drawUpTo(draws, part, counted, walk, settings, `stage ${stage}`);
    const logarithmOf = (at: number) => plan.logarithmOf(at, settings.delta / 2 ** stage);
    const found = drawnValues(part, pilot, counted, reading, logarithmOf);
    if (isWithin(found, settings)) return found;
  }
}

/** Draws so many in all, over the strata; what was drawn before counts. */
function drawUpTo(
  draws: number,
  { strata, reaching }: DrawnPart,
  sums: readonly StratumSums[],
  walk: SourceWalk,
  { batch, reading, random, reporter }: DrawSettings,
  label: string,
): void {
  for (const [at, wanted] of drawsByStratum(strata, draws, batch).entries()) {
    const more = wanted - sums[at]!.draws;
    const from = { looking: reaching, itself: reading.weights(0), walk, reporter };
    if (more > 0)
      drawStratum(strata[at]!, more, { ...from, random: random.fork(`${label}/${at}`) }, sums[at]!);
  }
}

/** Whether no error is over ε of the least that the largest value can be. */
function isWithin({ values, errors }: DrawnValues, { epsilon, least }: DrawSettings): boolean {
  const widest = errors.reduce((most, error) => Math.max(most, error), 0);
  const largest = values.reduce((most, value, at) => Math.max(most, value - errors[at]!), least);
  return widest <= epsilon * largest;
}

/** The exact values of the same, from all targets once. */
export function walkAll(
  { strata, reaching, knownOf }: DrawnPart,
  walk: SourceWalk,
  reading: DistanceReading,
  reporter: ProgressReporter,
): DrawnValues {
  walk.clear();
  for (const stratum of strata) walk.walk(stratum, reporter);
  const [sums] = walk.weighed();
  const [itself] = reading.weights(0);
  const values = Float64Array.from(reaching, (v, at) => {
    const known = knownOf(at);
    return reading.value(known, sums[v]! + itself * known.self);
  });
  return { values, errors: new Float64Array(values.length), draws: sizeOf(strata) };
}
