/** Marks that nobody sees: zero-width, directions of writing, soft hyphens. Control characters are no part of them. */
const unseen = /\p{Cf}/gu;
const hyphens = /[\p{Pd}\u2212]/gu;
const asciiOnly = /^[\x20-\x7e]*$/;

/** Whether a text holds marks that nobody sees: two ids that differ by one are one for every reader. */
export const hasUnseenMarks = (text: string): boolean => !asciiOnly.test(text) && text.search(unseen) >= 0;

/** The text without marks that nobody sees. */
export const withoutUnseenMarks = (text: string): string => text.replace(unseen, '');

/** The text with such marks written out, as it may be shown: one of them turns round what stands beside it. */
export const withMarksShown = (text: string): string =>
  hasUnseenMarks(text)
    ? text.replace(unseen, (mark) => `\\u${mark.codePointAt(0)!.toString(16).padStart(4, '0')}`)
    : text;

/**
 * The form in which numbers and addresses are looked for: digits of any script as ASCII, every hyphen as `-`, every
 * blank as a space, and no marks that nobody sees. "１５.４３２.９８７‐０" → "15.432.987-0".
 */
export function plainText(text: string): string {
  if (asciiOnly.test(text)) return text;
  return withoutUnseenMarks(text.normalize('NFKC'))
    .replace(hyphens, '-')
    .replace(/\s/gu, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
}

/** The ten digits of a script follow each other, and begin where sixteen or that and six begin. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0)!;
  const row = code - (code % 16);
  return code - (isDigit(row) ? row : row + 6);
}

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));
