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
