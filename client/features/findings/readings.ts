import type { Grade, PatternReading } from '../../../contract/assessments.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

/** Nothing is tested of a fact: it stands apart from findings, whatever a flag says of it. */
export const isFact = ({ kind }: Pick<PatternReading, 'kind'>): boolean => kind === 'fact';

/** How sure a flag is; one whose grade is not there yet is not confirmed. */
export const gradeOf = (reading: Pick<PatternReading, 'kind' | 'grade'>): Grade =>
  isFact(reading) ? 'fact' : (reading.grade ?? 'unconfirmed');

const gradeOrder: readonly Grade[] = ['finding', 'unconfirmed', 'fact'];
const unknownLast = (value: number | null) => value ?? Number.MAX_VALUE;

/** Most certain first: by grade, then by q, then by p; what has none comes after what has. */
export const byCertainty = (a: PatternReading, b: PatternReading): number =>
  gradeOrder.indexOf(gradeOf(a)) - gradeOrder.indexOf(gradeOf(b)) ||
  unknownLast(a.q) - unknownLast(b.q) ||
  unknownLast(a.p) - unknownLast(b.p) ||
  byCodeUnit(a.pattern, b.pattern);

/** Readings in the order a reader needs them: findings, what is not confirmed, facts, and what shows nothing. */
export function sortReadings(readings: readonly PatternReading[]) {
  const flagged = readings.filter(({ state }) => state === 'flagged').sort(byCertainty);
  return {
    flagged: flagged.filter((reading) => !isFact(reading)),
    facts: flagged.filter(isFact),
    unclear: readings.filter(({ state }) => state === 'not-enough-evidence'),
    calm: readings.filter(({ state }) => state === 'not-flagged'),
  };
}

/** Names a reading among those of one network and wave. */
export const keyOfReading = ({ pattern, subjects }: Pick<PatternReading, 'pattern' | 'subjects'>): string =>
  [pattern, ...subjects].join(' ');

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

/** Facts beside readings that are not flagged, each once, however many readings say it; those of a flag stand with it. */
export function factsOfCalm(readings: readonly PatternReading[]): PatternReading['facts'] {
  const isShown = (text: string) =>
    readings.some(({ state, facts }) => state === 'flagged' && facts.some((fact) => fact.text.es === text));
  const facts = readings.filter(({ state }) => state !== 'flagged').flatMap((reading) => reading.facts);
  return [...new Map(facts.map((fact) => [fact.text.es, fact])).values()].filter(
    ({ text }) => !isShown(text.es),
  );
}
