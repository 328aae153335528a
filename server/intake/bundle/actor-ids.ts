import { actorKinds, Identifier } from '../../../contract/identifiers.ts';
import { isGlobalId } from '../../../contract/local-ids.ts';
import { Corrected, decodeText, encodeText, rbd, Unreadable, valueOf } from './cell-formats.ts';
import type { CellFormat } from './cell-formats.ts';
import { digitFits, readNumberWithDigit } from './check-digit.ts';
import { isPersonalId } from '../personal/personal-ids.ts';
import { hasUnseenMarks, withoutUnseenMarks } from '../personal/plain-text.ts';
import { foldedWord } from './vocabulary.ts';

/** Ids without a prefix are stored under that of their network; both together have to stay an id. */
const longestLocalId = 100;

/**
 * The id of an actor as people and spreadsheets write it. What looks like an RBD is one: `school:8008-K`, `RBD8008` and
 * `8.008-K` are `school:8008`, where a check digit that is written fits, and unreadable where it does not. Prefixes
 * that Telar knows are in lower case. Everything else stands as found.
 */
export const actorId: CellFormat<string> = {
  read(cell) {
    const given = decodeText(cell);
    const found = hasUnseenMarks(given) ? withoutUnseenMarks(given).trim() : given;
    if (isPersonalId(found)) {
      return new Unreadable('personal-number', 'an id that is not the number of a natural person');
    }
    if (isSpreadsheetError(found)) {
      return new Unreadable('spreadsheet-error', 'a value: the formula of that cell failed');
    }
    const id = isSpreadsheetMade(found) ? spreadsheetMade : inOneSpelling(found);
    if (id instanceof Unreadable) return id;
    // The text of the cell, which all rows share, and not another one that is equal to it.
    if (id === given) return checkForm(given);
    const checked = checkForm(id);
    if (checked instanceof Unreadable) return checked;
    if (found !== given) return new Corrected(checked, 'unseen-marks', withoutMarks);
    return new Corrected(checked, 'id-in-one-spelling', `${id}, the one spelling of that id`);
  },
  write: encodeText,
};

const withoutMarks =
  'an id of letters that are seen: marks without width or of the direction of writing were taken out';

/** Whether a heading says that the cells below it are RBDs: `rbd_origen`, "RBD escuela 2". */
export const namesRbd = (heading: string): boolean => /(^|_)rbd(_|$)/.test(foldedWord(heading));

/** The id of a cell, which is an RBD where its heading says so. */
export const idUnder = (heading: string, cell: string): string =>
  namesRbd(heading) ? idUnderRbd(cell) : cell;

/**
 * The id of a cell under a heading that says RBD: its number is one there, with or without check digit. What cannot be
 * one is marked as an RBD, so that it is refused where it is read.
 */
export function idUnderRbd(cell: string): string {
  if (!/^\d/.test(cell)) return cell;
  const marked = `RBD${cell}`;
  return valueOf(actorId.read(marked)) ?? marked;
}

const months = 'ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|sept|oct|nov|dic|dec';
const dates = new RegExp(
  `^(?:\\d{1,2}[-/ ](?:${months})[a-z]*\\.?(?:[-/ ]\\d{2,4})?|(?:${months})[a-z]*\\.?[-/ ]\\d{2,4}|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}|\\d{4}-\\d{2}-\\d{2})$`,
  'i',
);
const rounded = /^\d+(?:[.,]\d+)?E\+\d+$/i;

/** `10-ene`, `1,02E+04`: what a spreadsheet makes of `10-1` and of long numbers. */
const isSpreadsheetMade = (text: string): boolean => {
  const bare = text.replace(/^(?:school|rbd):?\s*/i, '');
  return dates.test(bare) || rounded.test(bare);
};

/** `#N/A`, `#REF!`, `#¡REF!`, `#¿NOMBRE?`: what a cell shows whose formula failed. */
const isSpreadsheetError = (text: string): boolean =>
  /^#(N\/[AD]|[¡¿]?(REF|VALUE|VALOR|NAME|NOMBRE|DIV\/0|NULL|NULO|NUM|SPILL|CALC)[!?])$/i.test(text);

const spreadsheetMade = new Unreadable(
  'spreadsheet-made-id',
  'the id as it was before a spreadsheet made a date or a rounded number of it: format the column as text and type it again',
);

function inOneSpelling(id: string): string | Unreadable {
  const school = /^(?:school:\s*|rbd[\s:._-]*)(\d.*)$/i.exec(id)?.[1];
  if (school !== undefined) return schoolId(school);
  // Fewer digits are as often a code of the file itself: `1-9`.
  if (/^(?:\d{1,3}(?:\.\d{3})+|\d{3,5})-[\dk]$/i.test(id)) return schoolId(id);
  if (/^\d{3,5}k$/i.test(id)) {
    const read = schoolId(id);
    return read instanceof Unreadable ? id : read;
  }
  const prefixed = /^([a-z-]+):(.+)$/i.exec(id);
  const prefix = actorKinds.find((kind) => kind === prefixed?.[1]?.toLowerCase());
  if (prefix === undefined) return id;
  return prefix === 'sostenedor' ? ownerOf(prefixed![2]!) : `${prefix}:${prefixed![2]!}`;
}

function schoolId(code: string): string | Unreadable {
  const read = rbd.read(code);
  return read instanceof Unreadable ? read : `school:${String(valueOf(read))}`;
}

/** The owner of a RUT; other ids of owners stand as found. */
function ownerOf(code: string): string | Unreadable {
  const rut = readNumberWithDigit(code);
  if (rut === null || rut.number < 1_000_000) return `sostenedor:${code}`;
  return digitFits(rut)
    ? `sostenedor:${String(rut.number)}`
    : new Unreadable('rut-check-digit', 'the check digit that belongs to the RUT');
}

function checkForm(id: string): string | Unreadable {
  if (!Identifier.safeParse(id).success) {
    return new Unreadable('unreadable-id', 'an id without spaces, at most 200 characters');
  }
  return isGlobalId(id) || id.length <= longestLocalId
    ? id
    : new Unreadable('unreadable-id', `an id of at most ${String(longestLocalId)} characters`);
}
