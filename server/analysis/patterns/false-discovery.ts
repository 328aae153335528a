import type { PatternReading } from '../../../contract/assessments.ts';
import { benjaminiHochberg } from '../inference/benjamini-hochberg.ts';
import { gradeOf, type Graded } from './grade.ts';
import { resolveSettings, type AssessOptions } from './settings.ts';
import { couldBeFlagged } from './tested-in-list.ts';

type Tested = Graded & Pick<PatternReading, 'pattern' | 'p' | 'attainable' | 'grade'>;
type WithReadings = { readonly waves: readonly { readonly patterns: readonly Tested[] }[] };

/**
 * q-values of a list, and the grades that follow from them: Benjamini–Hochberg over the last waves of its networks, each pattern apart. Only tests that could
 * have been flagged take part (attainable p ≤ α): a test that could not must not dilute those that could.
 *
 * Because each pattern is adjusted apart, q does not depend on which other patterns were evaluated (`patterns` of the
 * options). It does depend on which networks are in the list, and on all readings of a pattern, whatever their state:
 * narrow a list by network or by state after this.
 */
export function withFalseDiscoveryRates<List extends { readonly networks: readonly WithReadings[] }>(
  list: List,
  options: AssessOptions = {},
): List {
  const qs = adjusted(list.networks, resolveSettings(options).alpha);
  return {
    ...list,
    networks: list.networks.map((network) => ({
      ...network,
      waves: network.waves.map((wave) => ({
        ...wave,
        patterns: wave.patterns.map((reading) => regraded(reading, qs.get(reading) ?? null)),
      })),
    })),
  };
}

function regraded<Reading extends Tested>(reading: Reading, q: number | null): Reading {
  return { ...reading, q, grade: gradeOf({ ...reading, q }) };
}

function adjusted(networks: readonly WithReadings[], alpha: number): Map<Tested, number> {
  const qs = new Map<Tested, number>();
  const last = networks.flatMap(({ waves }) => waves.at(-1)?.patterns ?? []);
  for (const readings of Map.groupBy(last, ({ pattern }) => pattern).values()) {
    const tests = readings.filter((reading) => couldBeFlagged(reading, alpha));
    benjaminiHochberg(tests.map(({ p }) => p!)).forEach((q, i) => qs.set(tests[i]!, q));
  }
  return qs;
}
