import type { PatternReading } from '../../../contract/assessments.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

/** Readings in the order a reader needs them: findings before signals, the most certain first. */
export function sortReadings(readings: readonly PatternReading[]) {
  const certainty = ({ grade, q, p }: PatternReading) => [
    grade === 'finding' ? 0 : 1,
    q ?? p ?? Number.MAX_VALUE,
  ];
  const flagged = readings
    .filter(({ state }) => state === 'flagged')
    .sort((a, b) => {
      const [gradeA = 0, valueA = 0] = certainty(a);
      const [gradeB = 0, valueB = 0] = certainty(b);
      return gradeA - gradeB || valueA - valueB || byCodeUnit(a.pattern, b.pattern);
    });
  return {
    flagged,
    unclear: readings.filter(({ state }) => state === 'not-enough-evidence'),
    calm: readings.filter(({ state }) => state === 'not-flagged'),
  };
}

/** Readings of one pattern counted by reason, whole-network and per-member ones together: one line each in a closed list. */
export function countByReason(readings: readonly PatternReading[]) {
  const counts = new Map<string, { pattern: string; reason: string | null; count: number }>();
  for (const { pattern, reason } of readings) {
    const key = `${pattern} ${reason ?? ''}`;
    const entry = counts.get(key) ?? { pattern, reason, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()];
}

/** Facts beside readings that are no signal, each once, however many readings say it; those of a signal stand with it. */
export function factsOfCalm(readings: readonly PatternReading[]): PatternReading['facts'] {
  const isShown = (text: string) =>
    readings.some(({ state, facts }) => state === 'flagged' && facts.some((fact) => fact.text.es === text));
  const facts = readings.filter(({ state }) => state !== 'flagged').flatMap((reading) => reading.facts);
  return [...new Map(facts.map((fact) => [fact.text.es, fact])).values()].filter(
    ({ text }) => !isShown(text.es),
  );
}
