import type { CalibratedSetting } from '../../../contract/calibration-in-force.ts';
import { thresholdRanges } from '../../../contract/thresholds.ts';
import { logistic, logit } from '../odds.ts';
import { defaultSettings } from '../patterns/settings.ts';
import type { Prior } from './combine-networks.ts';
import { shareGrid } from './share-curve.ts';
import { spreadGrid } from './spread-curve.ts';
import { decayGrid, preferenceGrid } from './tie-curves.ts';

/** One setting as it is estimated. */
export type Parameter = {
  readonly setting: CalibratedSetting;
  /** Values on the scale on which networks differ normally. */
  readonly grid: Float64Array;
  readonly prior: Prior;
  /** The setting that follows from where networks lie and how much they differ, within its range. */
  readonly value: (middle: number, between: number) => number;
  /** What a single network has, on the scale of the setting. */
  readonly own: (place: number) => number;
  /** Digits after the point that are worth writing. */
  readonly digits: number;
};

/** 95 of 100 ordinary networks prefer their own no more than ω₀: the normal quantile. */
const upTo = 1.645;

const within = (setting: CalibratedSetting, value: number): number => {
  const [least, most] = thresholdRanges[setting];
  return Math.min(most, Math.max(least, value));
};
const { sigma, omega, rho, decay } = defaultSettings;

/**
 * The settings of the ordinary network, with what the defaults stand for:
 *
 *   σ   that of the middle network
 *   ω₀  the preference that 95 % of networks do not exceed ("up to ω₀"): networks lie between none and ω₀, half way on the log scale
 *   ρ₀  that of the middle network
 *   δ   that of the middle network, never below 0
 *
 * How far the middle may lie from the default before looking: two deviations are a factor of four for σ, of e for the odds, of
 * six for ρ₀ and .7 for δ.
 */
export const parameters: readonly Parameter[] = [
  {
    setting: 'sigma',
    grid: spreadGrid,
    prior: { middle: Math.log(sigma), deviation: 0.7, between: 0.25, betweenDeviation: 0.6 },
    value: (middle) => within('sigma', Math.exp(middle)),
    own: Math.exp,
    digits: 2,
  },
  {
    setting: 'omega',
    grid: preferenceGrid,
    prior: {
      middle: Math.log(omega) / 2,
      deviation: 0.5,
      between: Math.log(omega) / 2 / upTo,
      betweenDeviation: 0.6,
    },
    value: (middle, between) => within('omega', Math.exp(middle + upTo * between)),
    own: Math.exp,
    digits: 2,
  },
  {
    setting: 'rho',
    grid: shareGrid,
    prior: { middle: logit(rho), deviation: 0.9, between: 0.4, betweenDeviation: 0.6 },
    value: (middle) => within('rho', logistic(middle)),
    own: logistic,
    digits: 3,
  },
  {
    setting: 'decay',
    grid: decayGrid,
    prior: { middle: decay, deviation: 0.35, between: 0.2, betweenDeviation: 0.6 },
    value: (middle) => within('decay', middle),
    own: (place) => place,
    digits: 2,
  },
];
