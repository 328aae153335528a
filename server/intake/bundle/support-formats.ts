import { Identifier } from '../../../contract/identifiers.ts';
import { actorId, idUnderRbd } from './actor-ids.ts';
import {
  Corrected,
  decodeText,
  encodeText,
  number,
  readNumber,
  Unreadable,
  valueOf,
} from './cell-formats.ts';
import type { CellFormat } from './cell-formats.ts';
import { digitFits, readNumberWithDigit } from './check-digit.ts';
import { FIRST_RUT } from './personal-number.ts';
import { evaluatorWords, foldedWord } from './vocabulary.ts';

/** A school by its id or its RBD: beside contracts and results a number is one. */
export const schoolId: CellFormat<string> = {
  read(cell) {
    const read = actorId.read(idUnderRbd(decodeText(cell)));
    return read instanceof Unreadable ? read : valueOf(read)!;
  },
  write: encodeText,
};

/**
 * A party to a contract by its id, or by the RUT of a legal person. A name is an id of the import's own, with `_` where
 * it has spaces, until it is recognised; the RUT of a natural person never comes here.
 */
export const partyId = (prefix: 'sostenedor' | 'organisation'): CellFormat<string> => ({
  read(cell) {
    const found = decodeText(cell);
    const rut = readNumberWithDigit(found);
    if (rut !== null && rut.number >= FIRST_RUT)
      return digitFits(rut)
        ? `${prefix}:${String(rut.number)}`
        : new Unreadable('rut-check-digit', 'the check digit that belongs to the RUT');
    const name = idOfParty(found);
    if (name === found || !Identifier.safeParse(name).success) return actorId.read(found);
    const id = actorId.read(name);
    return typeof id === 'string'
      ? new Corrected(id, 'name-for-id', 'an id or the RUT: the name stands for one until it is recognised')
      : id;
  },
  write: encodeText,
});

/** The id that is made of a name. */
export const idOfParty = (name: string): string => name.trim().replaceAll(/\s+/g, '_');

/** What a party is called whose id in the files was made of its name. */
export const nameOfParty = (id: string): string => id.replaceAll('_', ' ');

/** Pesos: points part thousands, for they have no cents. */
export const pesos: CellFormat<number> = {
  read(cell) {
    const bare = cell.replace(/^\$\s*/, '');
    return amount.read(thousands.test(bare) ? bare.replaceAll('.', '') : bare);
  },
  write: (value) => (thousands.test(String(value)) ? String(value).replace('.', ',') : String(value)),
};
const thousands = /^\d{1,3}(\.\d{3})+$/;
const amount = number('pesos, 0 or more', (value) => value >= 0, 'out-of-range');

/** Who evaluates: a word for a party, or the id of an actor. */
export const evaluator: CellFormat<string> = {
  read: (cell) => evaluatorWords.get(foldedWord(cell)) ?? actorId.read(cell),
  write: encodeText,
};

export const score = number('a score: a number', () => true, 'out-of-range');

export const year = number(
  'a year from 1800 to 2200',
  (value) => Number.isInteger(value) && value >= 1800 && value <= 2200,
  'out-of-range',
);

/** A number, or the word of a category; what begins like a number has to be one. */
export const resultValue: CellFormat<number | string> = {
  read(cell) {
    if (cell.startsWith('"')) return decodeText(cell);
    const value = readNumber(cell);
    if (value !== null) return value;
    return /^[-+]?\d/.test(cell)
      ? new Unreadable('unreadable-number', 'a number, or a word for a category')
      : cell;
  },
  write: (value) => (typeof value === 'number' ? String(value) : asWord(value)),
};

const asWord = (value: string): string =>
  /^[-+]?\d/.test(value) ? JSON.stringify(value) : encodeText(value);

const territory = /^(country|region|province|comuna|deprov|slep):\S+$/;
export const isTerritoryId = (text: string): boolean => territory.test(text);

export const territoryId: CellFormat<string> = {
  read: (cell) =>
    isTerritoryId(cell)
      ? cell
      : new Unreadable('unknown-territory', 'the id of a territory: slep:1303, comuna:13101…'),
  write: encodeText,
};
