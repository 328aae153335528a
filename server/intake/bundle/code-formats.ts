import { decodeText, encodeText, Unreadable } from './cell-formats.ts';
import type { CellFormat } from './cell-formats.ts';
import { digitFits, readNumberWithDigit } from './check-digit.ts';
import { isPersonalId, isPersonalWhereRut } from './personal-number.ts';
import { foldedWord } from './vocabulary.ts';

/** A comuna by its CUT code (`13101`; `1101` is `01101` without its zero), kept as the id of its territory. */
export const comunaCode: CellFormat<string> = {
  read(cell) {
    const code = decodeText(cell);
    if (/^comuna:\S+$/.test(code)) return code;
    if (/^\d{4,5}$/.test(code)) return `comuna:${code.padStart(5, '0')}`;
    return /^[^\s:]+$/.test(code) && !/^\d+$/.test(code) && code.startsWith('demo')
      ? `comuna:${code}`
      : new Unreadable('unreadable-comuna', 'the CUT code of a comuna: four or five digits');
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
    const rut = readNumberWithDigit(owner);
    if (rut === null || rut.number < 1_000_000) return owner;
    return digitFits(rut)
      ? `sostenedor:${rut.number}`
      : new Unreadable('rut-check-digit', 'the check digit that belongs to the RUT');
  },
  write: encodeText,
};

const signs: ReadonlyMap<string, 1 | -1> = new Map([
  ['1', 1],
  ['+1', 1],
  ['+', 1],
  ['positivo', 1],
  ['positive', 1],
  ['-1', -1],
  ['-', -1],
  ['negativo', -1],
  ['negative', -1],
]);

export const signFormat: CellFormat<1 | -1> = {
  read: (cell) =>
    signs.get(cell) ??
    signs.get(foldedWord(cell)) ??
    new Unreadable('unreadable-sign', 'a sign: 1 or -1, + or -'),
  write: String,
};
