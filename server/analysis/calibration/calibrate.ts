import { calibratedSettings, type CalibratedSetting } from '../../../contract/calibration-in-force.ts';
import type { CalibrationEstimate, SettingEstimate } from '../../../contract/calibration.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { defaultSettings } from '../patterns/settings.ts';
import { createRandom } from '../random.ts';
import { combineNetworks, shrunkTo, type Population } from './combine-networks.ts';
import { topOf, type Curve } from './curve.ts';
import { firstWave } from './first-wave.ts';
import { parameters, type Parameter } from './parameters.ts';
import { shareCurve } from './share-curve.ts';
import { spreadCurve } from './spread-curve.ts';
import { tieCurves } from './tie-curves.ts';

/** What the first wave of one network says of each setting: plain data, so that threads can hand it over. */
export type NetworkCurves = {
  readonly id: string;
  readonly wave: string;
  readonly curves: Readonly<Record<CalibratedSetting, Curve | null>>;
};

export type LeftOut = CalibrationEstimate['leftOut'][number];

/** Fewer networks than this are no sample of ordinary networks, whatever they say. */
export const fewestNetworks = 10;
/** The networks must have settled half of what was open, or the default stays. */
export const leastWeight = 0.5;

/** What one network says, or why it is left out. The same network gives the same bytes, in any list. */
export function curvesOf(data: NetworkData): NetworkCurves | LeftOut {
  const { id } = data.network;
  const first = firstWave(data, defaultSettings);
  if ('reason' in first) return { id, reason: first.reason };
  const { survey } = first;
  const { preference, decay } = tieCurves(survey);
  const random = createRandom(`calibration/${id}/${survey.wave.waveId}`);
  return {
    id,
    wave: survey.wave.waveId,
    curves: { sigma: spreadCurve(survey, random), omega: preference, rho: shareCurve(survey), decay },
  };
}

/** An estimate of one setting, before it is put into words. */
export type Estimated = Omit<SettingEstimate, 'text'>;

type NetworkEstimate = CalibrationEstimate['networks'][number];

/**
 * The settings of the ordinary network as first waves have them, each with a 95 % interval and held to its default.
 *
 * Undefined  too few networks say anything of a setting, or too little: its default stays, and the state says why
 */
export function calibrate(list: readonly NetworkCurves[]): {
  settings: Estimated[];
  networks: NetworkEstimate[];
} {
  const networks = list.map(({ id, wave }) => ({ id, wave, own: nothing(), shrunk: nothing() }));
  const settings = parameters.map((parameter) => {
    const { setting, grid } = parameter;
    const said = list.flatMap(({ curves }, at) => {
      const curve = curves[setting];
      const top = curve && topOf(grid, curve);
      return curve === null || top === null ? [] : [{ at, curve, top }];
    });
    const population = combineNetworks(
      grid,
      said.map(({ curve }) => curve),
      parameter.prior,
    );
    for (const { at, curve, top } of said) {
      networks[at]!.own[setting] = rounded(parameter, parameter.own(top));
      networks[at]!.shrunk[setting] = rounded(parameter, parameter.own(shrunkTo(grid, curve, population)));
    }
    return estimateOf(parameter, said.length, population);
  });
  return { settings, networks };
}

function estimateOf(parameter: Parameter, networks: number, population: Population): Estimated {
  const { setting } = parameter;
  const quantile = (share: number): number => rounded(parameter, population.quantile(parameter.value, share));
  const byDefault = defaultSettings[setting];
  const weight = Math.round(100 * population.weight) / 100;
  const known = { setting, default: byDefault, networks, weight };
  if (networks < fewestNetworks)
    return { ...known, state: 'too-few-networks', value: byDefault, low: null, high: null };
  const interval = { low: quantile(0.025), high: quantile(0.975) };
  if (weight < leastWeight) return { ...known, state: 'data-say-little', value: byDefault, ...interval };
  return { ...known, state: 'estimated', value: quantile(0.5), ...interval };
}

const nothing = (): NetworkEstimate['own'] =>
  // Every setting is in the list that the type is made from.
  Object.fromEntries(calibratedSettings.map((setting) => [setting, null])) as NetworkEstimate['own'];

const rounded = ({ digits }: Parameter, value: number): number => Number(value.toFixed(digits));
