import type { Grade, PatternReading } from '../../../contract/assessments.ts';
import type { Bilingual } from '../../../contract/identifiers.ts';
import { byCertainty } from '../../../contract/grades.ts';

/** Nothing is tested of a fact: it stands apart from findings, whatever a flag says of it. */
export const isFact = ({ kind }: Pick<PatternReading, 'kind'>): boolean => kind === 'fact';

/** How sure a flag is, or that it is a fact, which has no grade; a flag whose grade is not there yet is not confirmed. */
export const gradeOf = (reading: Pick<PatternReading, 'kind' | 'grade'>): Grade =>
  isFact(reading) ? 'fact' : (reading.grade ?? 'unconfirmed');

/** Readings in the order a reader needs them: what was tested, by its q, facts, and what shows nothing. */
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

/** Patterns of which nothing is said, for one reason and until the same answers come; how many readings of each. */
export type ClosedLine = Pick<PatternReading, 'reason'> & {
  next: Bilingual | null;
  patterns: Map<string, number>;
};

/** A line for each pattern and reason in a closed list, and one for all patterns that wait for the same answers. */
export function closedLines(readings: readonly PatternReading[]): ClosedLine[] {
  const lines = new Map<string, ClosedLine>();
  for (const { pattern, reason, plain } of readings) {
    const { next } = plain;
    const key = `${reason ?? ''} ${next?.es ?? pattern}`;
    const line = lines.get(key) ?? { reason, next, patterns: new Map<string, number>() };
    line.patterns.set(pattern, (line.patterns.get(pattern) ?? 0) + 1);
    lines.set(key, line);
  }
  return [...lines.values()];
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
