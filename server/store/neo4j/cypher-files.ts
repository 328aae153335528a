import { readFileSync } from 'node:fs';
import { expand } from '../query-text.ts';
import { relationshipTypes } from './relationship-types.ts';

const folder = new URL('commands/', import.meta.url);
const texts = new Map<string, string>();

/** The text of `commands/<stem>.cypher`, a statement of the engine's own, with its fragments; read once. */
export function cypherFile(stem: string): string {
  const known = texts.get(stem);
  if (known !== undefined) return known;
  const text = expand(readFileSync(new URL(`${stem}.cypher`, folder), 'utf8'), 'cypher');
  texts.set(stem, text);
  return text;
}

/** The statements of a file that holds several, each ended by a semicolon at the end of its line. */
export function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** Labels of nodes that are records of their own. */
export const recordLabels = [
  'Territory',
  'Actor',
  'SchoolYear',
  'SchoolEvent',
  'Campus',
  'Network',
  'Wave',
  'Commitment',
  'Activity',
  'Event',
  'Contract',
  'Evaluation',
  'SchoolResult',
] as const;
export type RecordLabel = (typeof recordLabels)[number];

/** Labels of records to which no other record refers: nothing is left of them when they go. */
export const leafLabels: ReadonlySet<string> = new Set<RecordLabel>([
  'SchoolYear',
  'SchoolEvent',
  'SchoolResult',
  'Commitment',
  'Event',
  'Evaluation',
]);

/**
 * A file written for the label `Record` or the relationship type `RECORD`, for one of the fixed list instead: Cypher
 * takes no parameter in these places where an index is to be used.
 */
export function cypherFor(stem: string, labelOrType: string): string {
  const fixed: readonly string[] = [...recordLabels, ...relationshipTypes];
  if (!fixed.includes(labelOrType)) throw new Error(`${labelOrType} is not a label or type of the store.`);
  return cypherFile(stem).replaceAll(/:(Record|RECORD)\b/g, `:${labelOrType}`);
}
