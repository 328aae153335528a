import { digitFits, type NumberWithDigit, readNumberWithDigit } from './check-digit.ts';

/**
 * A RUT below 50,000,000 belongs to a natural person; companies, municipalities and other legal persons have larger
 * ones. A person's number is refused wherever it stands and never repeated in a finding.
 */
const FIRST_LEGAL_PERSON = 50_000_000;
/** No RUT in use is smaller. */
export const FIRST_RUT = 1_000_000;

/** Whether a RUT is of a natural person. */
export const isNumberOfPerson = (number: number): boolean =>
  number >= FIRST_RUT && number < FIRST_LEGAL_PERSON;

/** A cell whose whole content is a person's RUT with its right check digit. */
export function isPersonalRut(cell: string): boolean {
  const read = readNumberWithDigit(cell);
  return read !== null && read.digit !== null && isNumberOfPerson(read.number) && digitFits(read);
}

/** A number given as a RUT (by its column or the prefix of its id), with or without check digit. */
export function isPersonalWhereRut(cell: string): boolean {
  const read = readNumberWithDigit(cell);
  return read !== null && read.number < FIRST_LEGAL_PERSON;
}

/** The number of a natural person where a column asks for a party: her RUT, bare or after the prefix of an id; `null`: none. */
export function personalPartyOf(cell: string): NumberWithDigit | null {
  const read = readNumberWithDigit(cell.replace(/^(sostenedor|organisation|rut)\s*:?\s*/i, ''));
  return read !== null && isNumberOfPerson(read.number) ? read : null;
}

/** The RUT of a legal person: municipalities, corporations and companies are no personal data. */
export function isLegalRut(cell: string): boolean {
  const read = readNumberWithDigit(cell);
  return read !== null && read.number >= FIRST_LEGAL_PERSON;
}

/** Headings under which personal numbers are published. */
export const isPersonalHeading = (folded: string): boolean =>
  /(^|_)(m?run|rut|rol_unico)(_|$)|mrun/.test(folded);

/** The text with anything that could be a person's number replaced, for findings and messages. */
export function hidePersonalNumbers(text: string): string {
  return text.replaceAll(/\d{1,2}(?:\.\d{3}){2}(?:-[\dkK])?|\d{7,8}(?:-[\dkK])?/g, (found) => {
    const read = readNumberWithDigit(found);
    return read !== null && isNumberOfPerson(read.number) ? '…' : found;
  });
}
