import type { PatternReading } from '../../contract/assessments.ts';
import type { Bilingual } from '../../contract/identifiers.ts';
import type { Reading } from '../analysis/patterns/reading.ts';
import type { Statement } from '../analysis/statement.ts';
import { narrator, type Narrator } from './narrator.ts';

const inScope = (facts: readonly Statement[], scope: string): [Statement, string][] =>
  facts.map((fact) => [fact, scope]);

/** Where nothing was asked, or what was answered is not given out, that is all there is to say. */
const unreadReasons = ['no-survey', 'held-back'] as const;

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
  const unread = unreadReasons.find((reason) => reason === reading.reason);
  return {
    ...decided,
    evidence: {
      ...evidence,
      text: unread ? words.sentence(unread) : words.paragraph(statements, scope),
      summary: unread ? words.sentence(unread) : words.paragraph(statements.slice(0, 1), scope),
    },
    plain: {
      chance: plain.chance && words.paragraph([plain.chance], scope),
      firmness: plain.firmness.length === 0 ? null : words.paragraph(plain.firmness, 'plain'),
      missing: describePlain(plain.missing, words),
      next: describePlain(plain.next, words),
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
