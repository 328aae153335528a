import { existsSync } from 'node:fs';
import type { Figure } from './figure.ts';

/** What only the page of methods says of a pattern: a picture, and its test for methodologists. */
export type PatternNotes = {
  readonly figure: Figure;
  /** In full; Markdown. */
  readonly test: readonly string[];
  /** What the test takes for granted. */
  readonly assumptions: readonly string[];
};

/** The notes of a pattern, from `patterns/<id>.ts` beside this file. Null: it has none yet. */
export async function notesOf(id: string): Promise<PatternNotes | null> {
  const file = new URL(`./patterns/${id}.ts`, import.meta.url);
  if (!existsSync(file)) return null;
  const { notes } = (await import(file.href)) as { notes: PatternNotes };
  return notes;
}
