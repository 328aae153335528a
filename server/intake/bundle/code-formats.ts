import { comunaOfCode, comunaOfName } from '../comunas.ts';
import { actorId } from './actor-ids.ts';
import { Corrected, decodeText, encodeText, number, readNumber, Unreadable } from './cell-formats.ts';
import type { CellFormat } from './cell-formats.ts';
import { digitFits, readNumberWithDigit } from './check-digit.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import { isPersonalWhereRut } from './personal-number.ts';
import { foldedWord, words } from './vocabulary.ts';

const expectedComuna = 'the CUT code of a comuna (five digits), or its name';

/**
 * A comuna by its CUT code or its name, kept as the id of its territory. A code whose zero a spreadsheet took (`1101`),
 * one of before a comuna changed its region (`8401`) and a name are read as the code of today, which is reported.
 */
export const comunaCode: CellFormat<string> = {
  read(cell) {
    const found = decodeText(cell).replace(/^comuna:/, '');
    if (/^demo\S*$/.test(found)) return `comuna:${found}`;
    const isCode = /^\d{4,5}$/.test(found);
    const comuna = isCode ? comunaOfCode(Number(found)) : comunaOfName(found);
    if (comuna === null) {
      const code = isCode ? 'unknown-comuna' : 'unreadable-comuna';
      return new Unreadable(code, isCode ? `${expectedComuna}: no comuna has this code` : expectedComuna);
    }
    const written = String(comuna.code).padStart(5, '0');
    const id = `comuna:${written}`;
    if (found === written) return id;
    const { name, renumberedSince } = comuna;
    return renumberedSince === null
      ? new Corrected(id, 'comuna-code', `${written} for ${name}`)
      : new Corrected(id, 'comuna-renumbered', `${written} for ${name}, its code since ${renumberedSince}`);
  },
  write: (id) => {
    const code = id.replace(/^comuna:/, '');
    return /^\d{5}$/.test(code) ? code : id;
  },
};

/** A sostenedor by its id or its RUT; another text (a name) is recognised by `isOwnerId`. */
export const ownerId: CellFormat<string> = {
  read(cell) {
    const owner = decodeText(cell);
    const personal = isPersonalId(owner) || (/^[\d.]+(-[\dkK])?$/.test(owner) && isPersonalWhereRut(owner));
    if (personal)
      return new Unreadable('personal-number', 'an owner that is not the RUT of a natural person');
    if (/^sostenedor:/i.test(owner)) return actorId.read(owner);
    const rut = readNumberWithDigit(owner);
    if (rut === null || rut.number < 1_000_000) return owner;
    return digitFits(rut)
      ? `sostenedor:${rut.number}`
      : new Unreadable('rut-check-digit', 'the check digit that belongs to the RUT');
  },
  write: encodeText,
};

export const degrees = (limit: number): CellFormat<number> =>
  number(`degrees from -${limit} to ${limit}`, (value) => Math.abs(value) <= limit, 'out-of-range');

const signWords = words({ positive: 'positivo,positiva', negative: 'negativo,negativa' });

/** The sign of a tie, however it is written: `-1`, `-1.0`, `-1,0`, `−1`, `-`, `negative`; `null` where it is none. */
export function readSign(cell: string): 1 | -1 | null {
  // Word processors write a minus or a dash for the hyphen.
  const written = cell
    .trim()
    .replace(/^[−‒–]/, '-')
    .replace(/^([+-])\s+/, '$1');
  if (/^[+-]$/.test(written)) return written === '+' ? 1 : -1;
  const number = readNumber(written);
  if (number !== null) return number === 1 || number === -1 ? number : null;
  const word = signWords.get(foldedWord(written));
  return word === undefined ? null : word === 'positive' ? 1 : -1;
}

export const expectedSign = 'a sign: 1 or -1, + or -';
export const signFormat: CellFormat<1 | -1> = {
  read: (cell) => readSign(cell) ?? new Unreadable('unreadable-sign', expectedSign),
  write: String,
};
