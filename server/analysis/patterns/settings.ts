import { codedProblem } from '../../../contract/problems.ts';
import { thresholdRanges, type ThresholdName, type Thresholds } from '../../../contract/thresholds.ts';
import { defaultDraws, type Draws } from '../inference/monte-carlo.ts';

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
  /** How much the log-odds of a tie are expected to fall with each unit of ln(1 + km/2), before the ties are looked at. */
  readonly decay: number;
  readonly draws: Draws;
  readonly seed: string;
  /**
   * Only whether it is flagged is wanted, and about whom, as where a change is looked into: what decides neither is left out,
   * and a state that is not flagged need not be the very one.
   */
  readonly onlyFlag?: boolean;
}

export const defaultSettings: Settings = {
  alpha: 0.05,
  clear: 0.2,
  clearWithMissing: 0.5,
  gates: { members: 5, response: 0.65 },
  sigma: 0.6,
  omega: 3,
  rho: 0.05,
  decay: 0.35,
  draws: defaultDraws,
  seed: 'telar',
};

/** Thresholds by the names under which readings report them; draws of a Monte Carlo test; the seed of all draws. */
export type AssessOptions = Thresholds & {
  draws?: number;
  seed?: string | number;
  /** Evaluate only these patterns, by id; all without it. */
  patterns?: readonly string[] | undefined;
};

/**
 * Completes options with the default settings.
 *
 * @throws TelarProblem `invalid-request` naming the option, what was found and what is expected
 */
export function resolveSettings(options: AssessOptions = {}): Settings {
  const { draws, seed, members, response, patterns: _, ...others } = options;
  const first = draws ?? defaultSettings.draws.first;
  const settings: Settings = {
    ...defaultSettings,
    ...present(others),
    gates: { ...defaultSettings.gates, ...present({ members, response }) },
    draws: { ...defaultSettings.draws, first, refined: Math.max(first, defaultSettings.draws.refined) },
    seed: String(seed ?? defaultSettings.seed),
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

/** Of some values those that are given. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // True because only entries of `values` are kept, and of those none that is undefined.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function inRange(option: string, value: number, [low, high]: readonly [number, number]): void {
  if (value >= low && value <= high) return;
  throw codedProblem('threshold-out-of-range', { threshold: option, low, high, found: value }, option);
}
