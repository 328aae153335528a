import type { Assessments, NetworkAssessment, PatternReading } from '../../../contract/assessments.ts';
import { benjaminiHochberg } from '../inference/benjamini-hochberg.ts';
import { settle, type AssessOptions } from './settings.ts';

/**
 * q-values of a list: Benjamini–Hochberg over the last waves of its networks, each pattern apart. Only tests that could
 * have been flagged take part (attainable p ≤ α): a test that has no say must not dilute those that have.
 */
export function withFalseDiscoveryRates({ networks }: Assessments, options: AssessOptions = {}): Assessments {
  const { alpha } = settle(options);
  const qs = new Map<PatternReading, number>();
  const last = networks.flatMap(({ waves }) => waves.at(-1)?.patterns ?? []);
  for (const readings of Map.groupBy(last, ({ pattern }) => pattern).values()) {
    const tests = readings.filter(
      ({ p, attainable }) => p !== null && attainable !== null && attainable <= alpha,
    );
    const adjusted = benjaminiHochberg(tests.map(({ p }) => p!));
    tests.forEach((reading, i) => qs.set(reading, adjusted[i]!));
  }
  const withQ = (network: NetworkAssessment): NetworkAssessment => ({
    ...network,
    waves: network.waves.map((wave) => ({
      ...wave,
      patterns: wave.patterns.map((reading) => ({ ...reading, q: qs.get(reading) ?? null })),
    })),
  });
  return { networks: networks.map(withQ) };
}
