import { expectedStrength, isStrength, readNumber } from '../bundle/cell-formats.ts';

/** A strength or cost; `null` where it is no number that may stand for one. */
export function readAmount(cell: string): number | null {
  const value = readSignedAmount(cell);
  return value !== null && value > 0 ? value : null;
}

/** A strength that may be written with its sign; `null` for 0, or what is no number that may stand for one. */
export function readSignedAmount(cell: string): number | null {
  const value = readNumber(cell);
  return value !== null && isStrength(Math.abs(value)) ? value : null;
}

export const expectedAmount = `${expectedStrength}; below 0 where no sign contradicts it`;

const signs: ReadonlyMap<string, 1 | -1> = new Map([
  ['1', 1],
  ['+1', 1],
  ['+', 1],
  ['1.0', 1],
  ['-1', -1],
  ['-', -1],
  ['-1.0', -1],
  ['positive', 1],
  ['positivo', 1],
  ['negative', -1],
  ['negativo', -1],
]);

export const expectedSign = 'a sign: 1 or -1, + or -';
export const readSign = (cell: string): 1 | -1 | null => signs.get(cell.trim().toLowerCase()) ?? null;
