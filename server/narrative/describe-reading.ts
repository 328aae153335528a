import type { PatternReading } from '../../contract/assessments.ts';
import type { Reading } from '../analysis/patterns/reading.ts';
import type { Statement } from '../analysis/statement.ts';
import { narrator, type Narrator } from './narrator.ts';

const inScope = (facts: readonly Statement[], scope: string): [Statement, string][] =>
  facts.map((fact) => [fact, scope]);

/** A reading with its sentences: what is said of the facts, of each look-alike, and what to ask the members. */
export function describeReading(reading: Reading, words: Narrator = narrator): PatternReading {
  const { evidence, statements, facts, purpose, lookAlikes, bounds, fragility, thresholds, ...decided } =
    reading;
  const scope = `patterns.${reading.pattern}`;
  const isAsked = reading.reason !== 'no-survey';
  return {
    ...decided,
    evidence: {
      ...evidence,
      text: isAsked ? words.paragraph(statements, scope) : words.sentence('no-survey'),
    },
    facts: [...inScope(facts, scope), ...inScope(purpose, 'purpose')].map(([{ code, values }, of]) => ({
      code,
      text: words.sentence(`${of}.statements.${code}`, values, of),
    })),
    bounds,
    fragility,
    lookAlikes: lookAlikes.map(({ id, checked, values }) => ({
      id,
      checked,
      text: words.sentence(`${scope}.lookAlikes.${id}`, values, scope),
    })),
    questions: isAsked ? words.list(`${scope}.questions`) : [],
    thresholds,
  };
}
