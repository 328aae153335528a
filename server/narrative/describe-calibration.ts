import type { CalibrationChanges, CalibrationEstimate, SettingEstimate } from '../../contract/calibration.ts';
import type { AdoptedCalibration, CalibrationInForce } from '../../contract/calibration-in-force.ts';
import { fewestNetworks, type Estimated } from '../analysis/calibration/calibrate.ts';
import { defaultSettings } from '../analysis/patterns/settings.ts';
import { narrator, type Narrator } from './narrator.ts';

/** What the first waves say of one setting, or why it stays as it is. */
export function describeEstimate(estimated: Estimated, words: Narrator = narrator): SettingEstimate {
  const { setting, state, networks, weight } = estimated;
  const values = {
    name: { text: words.sentence(`calibration.settings.${setting}`) },
    ...{ networks, fewest: fewestNetworks, value: estimated.value, default: estimated.default, weight },
    ...{ low: estimated.low ?? 0, high: estimated.high ?? 0 },
  };
  return { ...estimated, text: words.sentence(`calibration.states.${state}`, values) };
}

/** Whose idea of an ordinary network readings were made by. */
export function describeInForce(
  calibration: AdoptedCalibration | null,
  words: Narrator = narrator,
): CalibrationInForce {
  const { sigma, omega, rho, decay } = calibration?.values ?? defaultSettings;
  const values = { sigma: sigma ?? 0, omega: omega ?? 0, rho: rho ?? 0, decay: decay ?? 0 };
  if (calibration === null) return { calibration, text: words.sentence('calibration.defaults', values) };
  const { by, adoptedAt, networks } = calibration;
  const decided = { ...values, by, date: adoptedAt.slice(0, 10) };
  const text =
    networks === null
      ? words.sentence('calibration.adoptedFor', decided)
      : words.sentence('calibration.adopted', { ...decided, networks });
  return { calibration, text };
}

/** How much would change, in a sentence. */
export function describeChangesOfCalibration(
  { readings, changed, networks }: Pick<CalibrationChanges, 'readings' | 'changed' | 'networks'>,
  words: Narrator = narrator,
): CalibrationChanges['text'] {
  return words.sentence('calibration.changes', { readings, changed, networks: networks.length });
}

/** An estimate whose settings have their sentences. */
export const describeCalibration = (
  settings: readonly Estimated[],
  rest: Omit<CalibrationEstimate, 'settings'>,
): CalibrationEstimate => ({ settings: settings.map((each) => describeEstimate(each)), ...rest });
