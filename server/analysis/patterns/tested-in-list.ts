import type { Assessments, PatternReading } from '../../../contract/assessments.ts';
import { ordinaryShare } from './ordinary-share.ts';
import { defaultSettings, resolveSettings, type AssessOptions, type Settings } from './settings.ts';

type WithReadings = {
  readonly waves: readonly {
    readonly patterns: readonly Pick<PatternReading, 'pattern' | 'state' | 'p' | 'attainable'>[];
  }[];
};

export type TestedInList = Omit<NonNullable<Assessments['tested']>, 'text'>;

/** Tests that could have been flagged: the others must not dilute them, and cannot be false alarms. */
export const couldBeFlagged = (
  { p, attainable }: Pick<PatternReading, 'p' | 'attainable'>,
  alpha: number,
): boolean => p !== null && attainable !== null && attainable <= alpha;

/**
 * How much of a list is to be expected by chance: its tests that could have been flagged, how many were, and how many
 * would be if every network were an ordinary one.
 *
 *   byChance = Σ over the tests of the share of healthy networks that the pattern flags where it could flag them
 *
 * Source     shares as measured (`ordinary-share.ts`), not the nominal α, which is an upper limit
 * Undefined  `byChance` with other thresholds than the default ones, or where a pattern was not measured
 */
export function testedInList(networks: readonly WithReadings[], options: AssessOptions = {}): TestedInList {
  const { alpha } = resolveSettings(options);
  const last = networks.flatMap(({ waves }) => waves.at(-1)?.patterns ?? []);
  const tests = last.filter((reading) => couldBeFlagged(reading, alpha));
  return {
    readings: tests.length,
    flagged: tests.filter(({ state }) => state === 'flagged').length,
    byChance: hasDefaultThresholds(options) ? expected(tests) : null,
  };
}

function expected(tests: readonly { readonly pattern: string }[]): number | null {
  const shares = tests.map(({ pattern }) => ordinaryShare(pattern)?.whereTested ?? null);
  return shares.reduce((sum, share) => (sum === null || share === null ? null : sum + share), 0);
}

/** Shares were measured with the default thresholds; draws and seeds do not change them. */
const hasDefaultThresholds = (options: AssessOptions): boolean =>
  thresholdsIn(resolveSettings(options)) === thresholdsIn(defaultSettings);

const thresholdsIn = ({ draws: _, seed: __, ...thresholds }: Settings): string => JSON.stringify(thresholds);
