import { naturalId } from '../natural-person.ts';
import { holdsPersonalContent } from '../personal/personal-content.ts';
import { type CellReading, Corrected, Unreadable } from './cell-formats.ts';
import { digitFits, type NumberWithDigit } from './check-digit.ts';
import { isPersonalRut, personalPartyOf } from './personal-number.ts';
import type { Column } from './sheet.ts';

export type OwnerKey = Uint8Array | null;

/** What a cell is read as, wherever in its column it stands. */
export type ReadCell = {
  /** The cell itself, or nothing where what it holds of a person was taken out. */
  readonly cell: string;
  readonly isEmptied: boolean;
  readonly value: CellReading<unknown>;
};

/** Cells that are kept of a column: ids, words and dates repeat from row to row, and names soon fill the room for nothing. */
const mostKept = 20_000;

/** Reads the cells of one column, each way of writing a value once. */
export function columnReader(
  field: string,
  column: Column<unknown>,
  { isRbd, ownerKey }: { isRbd: boolean; ownerKey: OwnerKey },
): (found: string) => ReadCell {
  const known = new Map<string, ReadCell>();
  return (found) => {
    const before = known.get(found);
    if (before !== undefined) return before;
    const read = readFound(found, field, column, { isRbd, ownerKey });
    if (known.size < mostKept && isShared(read.value)) known.set(found, read);
    return read;
  };
}

/** Whether rows may have the same value: a list is each row's own. */
const isShared = (value: unknown): boolean =>
  value instanceof Corrected
    ? isShared(value.value)
    : value instanceof Unreadable || typeof value !== 'object' || value === null;

function readFound(
  found: string,
  field: string,
  column: Column<unknown>,
  { isRbd, ownerKey }: { isRbd: boolean; ownerKey: OwnerKey },
): ReadCell {
  const person = column.natural === null ? null : personalPartyOf(found);
  if (person !== null)
    return { cell: found, isEmptied: false, value: hashed(person, column.natural!, ownerKey) };
  const isPersonal = field !== 'rbd' && holdsPersonalContent(found);
  // What a row can stand without is emptied; a number of a person, and what stands for an id, refuses it.
  const isEmptied = isPersonal && !column.required && !isPersonalRut(found);
  const cell = isEmptied ? '' : found;
  const value = isPersonal && !isEmptied ? personal : readCell(column, cell, isRbd);
  return { cell, isEmptied, value };
}

/** Under a heading that says so a number is an RBD, and no other spelling of one. */
function readCell(column: Column<unknown>, cell: string, isRbd: boolean): CellReading<unknown> {
  if (!isRbd || !/^\d/.test(cell)) return column.read(cell);
  const value = column.read(`RBD${cell}`);
  return value instanceof Corrected ? value.value : value;
}

export const personal = new Unreadable('personal-number', 'no number of a natural person');

/** What stands for the number of a natural person, so that she is one party throughout and nobody learns who. */
function hashed(
  person: NumberWithDigit,
  prefix: 'sostenedor' | 'organisation',
  ownerKey: OwnerKey,
): string | Unreadable {
  if (!digitFits(person)) return new Unreadable('rut-check-digit', 'the check digit that belongs to the RUT');
  return ownerKey === null ? personal : naturalId(prefix, String(person.number), ownerKey);
}
