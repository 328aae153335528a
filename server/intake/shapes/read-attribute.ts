import { readNumber } from '../bundle/cell-formats.ts';

/** The value of a cell that Telar has no name for: a number or the text as found; `null` where it is empty. */
export function readAttribute(cell: string): string | number | null {
  if (cell === '') return null;
  // A code with leading zeros is no number.
  return /^0\d/.test(cell) ? cell : (readNumber(cell) ?? cell);
}
