import { TelarProblem } from '../../../contract/problems.ts';
import { thresholdRanges, type ThresholdName, type Thresholds } from '../../../contract/thresholds.ts';
import { usualDraws, type Draws } from '../inference/monte-carlo.ts';

/** What decides, and may be set by the user; every answer says which values were used. */
export interface Settings {
  /** A pattern is flagged at p ≤ alpha. */
  readonly alpha: number;
  /** Not flagged only above this p; above the second one when somebody did not answer. */
  readonly clear: number;
  readonly clearWithMissing: number;
  /** Below these numbers only facts are given: members, and the share of them that answered. */
  readonly gates: { readonly members: number; readonly response: number };
  /** The ordinary network: sd of popularity (log-odds), odds inside groups, overdispersion of shares. */
  readonly sigma: number;
  readonly omega: number;
  readonly rho: number;
  readonly draws: Draws;
  readonly seed: string;
}

export const usualSettings: Settings = {
  alpha: 0.05,
  clear: 0.2,
  clearWithMissing: 0.5,
  gates: { members: 5, response: 0.65 },
  sigma: 0.6,
  omega: 3,
  rho: 0.05,
  draws: usualDraws,
  seed: 'telar',
};

/** Thresholds by the names under which readings report them; draws of a Monte Carlo test, and the seed of all draws. */
export type AssessOptions = Thresholds & { draws?: number; seed?: string | number };

/**
 * Completes options with the usual settings.
 *
 * @throws TelarProblem `invalid-request` naming the option, what was found and what is expected
 */
export function settle(options: AssessOptions = {}): Settings {
  const { draws, seed, members, response, ...others } = options;
  const first = draws ?? usualSettings.draws.first;
  const settings: Settings = {
    ...usualSettings,
    ...present(others),
    gates: { ...usualSettings.gates, ...present({ members, response }) },
    draws: { ...usualSettings.draws, first, refined: Math.max(first, usualSettings.draws.refined) },
    seed: String(seed ?? usualSettings.seed),
  };
  const { alpha, clear, clearWithMissing, gates } = settings;
  const values = { ...settings, ...gates };
  for (const name of Object.keys(thresholdRanges) as ThresholdName[])
    inRange(name, values[name], thresholdRanges[name]);
  inRange('clear', clear, [alpha, 1]);
  inRange('clearWithMissing', clearWithMissing, [alpha, 1]);
  inRange('draws', first, [19, 99_999]);
  return settings;
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function inRange(option: string, value: number, [low, high]: readonly [number, number]): void {
  if (value >= low && value <= high) return;
  throw new TelarProblem(
    'invalid-request',
    `${option}: expected a number from ${low} to ${high}, found ${value}`,
    { field: option },
  );
}
