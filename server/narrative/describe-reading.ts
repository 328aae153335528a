import type { PatternReading } from '../../contract/assessments.ts';
import type { Bilingual } from '../../contract/identifiers.ts';
import type { Reading } from '../analysis/patterns/reading.ts';
import type { Statement } from '../analysis/statement.ts';
import { narrator, type Narrator } from './narrator.ts';

const inScope = (facts: readonly Statement[], scope: string): [Statement, string][] =>
  facts.map((fact) => [fact, scope]);

/** A reading with its sentences: what is said of the facts, of each look-alike, and what to ask the members. */
export function describeReading(reading: Reading, words: Narrator = narrator): PatternReading {
  const {
    evidence,
    statements,
    facts,
    purpose,
    plain,
    lookAlikes,
    bounds,
    fragility,
    thresholds,
    ...decided
  } = reading;
  const scope = `patterns.${reading.pattern}`;
  const isAsked = reading.reason !== 'no-survey';
  return {
    ...decided,
    evidence: {
      ...evidence,
      text: isAsked ? words.paragraph(statements, scope) : words.sentence('no-survey'),
      summary: isAsked ? words.paragraph(statements.slice(0, 1), scope) : words.sentence('no-survey'),
    },
    plain: {
      chance: describePlain(plain.chance, words),
      firmness: describePlain(plain.firmness, words),
      missing: describePlain(plain.missing, words),
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

const describePlain = (said: Statement | null, words: Narrator): Bilingual | null =>
  said && words.sentence(`plain.statements.${said.code}`, said.values);
