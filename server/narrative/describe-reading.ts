import type { PatternReading } from '../../contract/assessments.ts';
import type { Reading } from '../analysis/patterns/reading.ts';
import { narrator, type Narrator } from './narrator.ts';

/** A reading with its sentences: what is said of the facts, of each look-alike, and what to ask the members. */
export function describeReading(reading: Reading, words: Narrator = narrator): PatternReading {
  const { evidence, statements, lookAlikes, bounds, fragility, thresholds, ...decided } = reading;
  const scope = `patterns.${reading.pattern}`;
  return {
    ...decided,
    evidence: { ...evidence, text: words.paragraph(statements, scope) },
    bounds,
    fragility,
    lookAlikes: lookAlikes.map(({ id, checked, values }) => ({
      id,
      checked,
      text: words.sentence(`${scope}.lookAlikes.${id}`, values, scope),
    })),
    questions: words.list(`${scope}.questions`),
    thresholds,
  };
}
