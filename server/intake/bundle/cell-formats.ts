import { Identifier } from '../../../contract/identifiers.ts';
import { leastStrength, mostStrength } from '../../../contract/strengths.ts';
import { digitFits, readNumberWithDigit } from './check-digit.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import { foldedWord, yesWords } from './vocabulary.ts';
import type { Words } from './vocabulary.ts';

/** Why a cell cannot be read. */
export class Unreadable {
  readonly code: string;
  readonly expected: string;
  constructor(code: string, expected: string) {
    this.code = code;
    this.expected = expected;
  }
}

/** A value that the cell means and does not write so: which, and what is said of it. */
export class Corrected<T> {
  readonly value: T;
  readonly code: string;
  readonly expected: string;
  constructor(value: T, code: string, expected: string) {
    this.value = value;
    this.code = code;
    this.expected = expected;
  }
}

/** What a cell means, corrected or not; `null` where it cannot be read. */
export const valueOf = <T>(reading: CellReading<T>): T | null =>
  reading instanceof Unreadable ? null : reading instanceof Corrected ? reading.value : reading;

export type CellReading<T> = T | Unreadable | Corrected<T>;

/** How one kind of value stands in a cell: `read` gets a trimmed cell that is not empty; `read(write(v))` is `v`. */
export interface CellFormat<T> {
  read(cell: string): CellReading<T>;
  write(value: T): string;
}

/** A text that would not survive as it is (outer spaces, a leading quote, a formula of a spreadsheet) goes as JSON. */
const needsQuotes = (value: string): boolean =>
  value === '' || value !== value.trim() || /^["=+\-@]|\p{Cc}/u.test(value) || !value.isWellFormed();

export const encodeText = (value: string): string => (needsQuotes(value) ? JSON.stringify(value) : value);

export function decodeText(cell: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell;
  try {
    const value: unknown = JSON.parse(cell);
    return typeof value === 'string' ? value : cell;
  } catch {
    return cell;
  }
}

export const text: CellFormat<string> = { read: decodeText, write: encodeText };

export type AttributeValue = string | number | boolean | null;

const looksTyped = (value: string): boolean =>
  /^(true|false|null)$/.test(value) || (value.trim() !== '' && String(Number(value)) === value);

/** A value of a column Telar has no name for: a number or true/false in their plain form, else the text as found. */
export function decodeAttribute(cell: string): AttributeValue {
  if (cell === 'null') return null;
  if (cell === 'true' || cell === 'false') return cell === 'true';
  const number = Number(cell);
  return Number.isFinite(number) && String(number) === cell ? number : decodeText(cell);
}

export const encodeAttribute = (value: AttributeValue): string =>
  typeof value !== 'string' ? String(value) : looksTyped(value) ? JSON.stringify(value) : encodeText(value);

export const identifier: CellFormat<string> = {
  read(cell) {
    const id = decodeText(cell);
    if (isPersonalId(id)) {
      return new Unreadable('personal-number', 'an id that is not the number of a natural person');
    }
    return Identifier.safeParse(id).success
      ? id
      : new Unreadable('unreadable-id', 'an id without spaces, at most 200 characters');
  },
  write: encodeText,
};

/** Ids of actors are stored under that of their network: both together have to stay an id. */
const longestNetworkId = 90;

export const networkIdentifier: CellFormat<string> = {
  read(cell) {
    const id = identifier.read(cell);
    return typeof id === 'string' && id.length > longestNetworkId
      ? new Unreadable('unreadable-id', `an id of at most ${String(longestNetworkId)} characters`)
      : id;
  },
  write: encodeText,
};

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const commaNumber = /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+$/;

/** `1.5`, `1,5` or `1.234,5`; `null` where it is no finite number. */
export function readNumber(cell: string): number | null {
  const plain = commaNumber.test(cell) ? cell.replaceAll('.', '').replace(',', '.') : cell;
  const value = plainNumber.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** A number within a range; `code` names the finding when it is a number but outside. */
export function number(expected: string, fits: (value: number) => boolean, code: string): CellFormat<number> {
  return {
    read(cell) {
      const value = readNumber(cell);
      if (value === null) return new Unreadable('unreadable-number', expected);
      return fits(value) ? value : new Unreadable(code, expected);
    },
    write: String,
  };
}

export const wholeNumber = (smallest: number, expected: string): CellFormat<number> =>
  number(expected, (value) => Number.isSafeInteger(value) && value >= smallest, 'out-of-range');

export const expectedStrength = 'a finite number above 0, from 1e-150 to 1e150';
export const isStrength = (value: number): boolean => value >= leastStrength && value <= mostStrength;

export const strength = number(expectedStrength, isStrength, 'strength-out-of-range');
export const score = number(
  'a score from 1 to 4',
  (value) => value >= 1 && value <= 4,
  'rating-out-of-range',
);

export const yesNo: CellFormat<boolean> = {
  read(cell) {
    const word = yesWords.get(foldedWord(cell));
    return word === undefined ? new Unreadable('unreadable-yes-no', 'yes/no, si/no or 1/0') : word === 'yes';
  },
  write: (value) => (value ? 'yes' : 'no'),
};

/** One of a closed list of words. */
export function word<T extends string>(list: Words<T>, code: string): CellFormat<T> {
  const expected = `one of ${[...new Set(list.values())].join(', ')}`;
  return {
    read: (cell) => list.get(foldedWord(cell)) ?? new Unreadable(code, expected),
    write: (value) => value,
  };
}

/** A word of a list that a network may extend: another text stands as found. */
export const openWord = (list: Words<string>): CellFormat<string> => ({
  read: (cell) => (cell.startsWith('"') ? decodeText(cell) : (list.get(foldedWord(cell)) ?? cell)),
  write: (value) =>
    [value, undefined].includes(list.get(foldedWord(value))) ? encodeText(value) : JSON.stringify(value),
});

const expectedDate = 'a date: YYYY, YYYY-MM, YYYY-MM-DD or DD-MM-YYYY';

/** A date as precise as the source; `DD-MM-YYYY` and `DD/MM/YYYY` are turned round. */
export const date: CellFormat<string> = {
  read(cell) {
    const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell);
    const iso = turned
      ? `${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}`
      : cell.replace(/T00:00:00(\.000)?Z?$/, '');
    const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
    if (parts === null) return new Unreadable('unreadable-date', expectedDate);
    const whole = `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
    const time = new Date(`${whole}T00:00:00Z`);
    const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(whole);
    return exists ? iso : new Unreadable('unreadable-date', `${expectedDate} that exists`);
  },
  write: (value) => value,
};

/** No RBD of the register has more than five digits. */
const largestRbd = 99_999;
const expectedRbd =
  'an RBD: at most five digits, with or without check digit; a column formatted as text keeps it from becoming a date';

/** An RBD, with or without its check digit. */
export const rbd: CellFormat<number> = {
  read(cell) {
    const read = readNumberWithDigit(cell);
    if (read === null || read.number > largestRbd) return new Unreadable('unreadable-rbd', expectedRbd);
    return digitFits(read)
      ? read.number
      : new Unreadable('rbd-check-digit', 'the check digit that belongs to the RBD');
  },
  write: String,
};

/** Words separated by `|`; a lone `|` is a list known to be empty. */
export const list = (item: CellFormat<string>): CellFormat<string[]> => ({
  read(cell) {
    const items: string[] = [];
    let corrected: Corrected<string> | null = null;
    for (const part of cell.split('|').map((each) => each.trim())) {
      if (part === '') continue;
      const read = item.read(part);
      if (read instanceof Unreadable) return read;
      if (read instanceof Corrected) corrected = read;
      items.push(read instanceof Corrected ? read.value : read);
    }
    return corrected === null ? items : new Corrected(items, corrected.code, corrected.expected);
  },
  write: (values) => (values.length === 0 ? '|' : values.map((value) => item.write(value)).join('|')),
});
