import { directionWords } from '../headings.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import type { RawGraph, RawTie } from './raw-graph.ts';
import type { TieAttributes } from './tie-attributes.ts';

/** Whether a cell of a column of directions says that its tie runs one way; `null`: it does not say. */
export function readDirection(cell: string): boolean | null {
  const word = directionWords.get(foldedWord(cell));
  return word === undefined ? null : word === 'directed';
}

/** Whether one tie runs one way only: as it says itself, else as its graph says; `null`: neither does. */
export function directionOf(
  tie: RawTie,
  raw: RawGraph,
  { direction }: Pick<TieAttributes, 'direction'>,
): boolean | null {
  const value = direction === null ? null : (tie.values[direction] ?? null);
  return (value === null ? null : readDirection(String(value))) ?? tie.directed ?? raw.directed;
}

/** Whether a file says that some tie runs one way only; `null`: it says nothing of directions. */
export function directionOfGraph(raw: RawGraph, attributes: TieAttributes): boolean | null {
  if (raw.ties.length === 0) return raw.directed;
  const found = new Set(raw.ties.map((tie) => directionOf(tie, raw, attributes)));
  return found.has(true) ? true : found.has(false) ? false : null;
}
