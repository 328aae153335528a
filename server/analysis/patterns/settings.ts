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

export type AssessOptions = {
  alpha?: number;
  gates?: { members?: number; response?: number };
  thresholds?: { clear?: number; clearWithMissing?: number; sigma?: number; omega?: number; rho?: number };
  draws?: number;
  seed?: string | number;
};

/** Completes options with the usual settings. Throws a RangeError naming the option, what was found and what is expected. */
export function settle(options: AssessOptions = {}): Settings {
  const { alpha, gates, thresholds, draws, seed } = options;
  const first = draws ?? usualSettings.draws.first;
  const settings: Settings = {
    ...usualSettings,
    ...present({ alpha }),
    ...present(thresholds ?? {}),
    gates: { ...usualSettings.gates, ...present(gates ?? {}) },
    draws: { ...usualSettings.draws, first, refined: Math.max(first, usualSettings.draws.refined) },
    seed: String(seed ?? usualSettings.seed),
  };
  inRange('alpha', settings.alpha, 0.0001, 0.5);
  inRange('thresholds.clear', settings.clear, settings.alpha, 1);
  inRange('thresholds.clearWithMissing', settings.clearWithMissing, settings.alpha, 1);
  inRange('gates.members', settings.gates.members, 3, 1000);
  inRange('gates.response', settings.gates.response, 0.1, 1);
  inRange('thresholds.sigma', settings.sigma, 0, 3);
  inRange('thresholds.omega', settings.omega, 1, 100);
  inRange('thresholds.rho', settings.rho, 0, 0.9);
  inRange('draws', first, 19, 99_999);
  return settings;
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function inRange(option: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high))
    throw new RangeError(`${option}: expected a number from ${low} to ${high}, found ${value}`);
}
