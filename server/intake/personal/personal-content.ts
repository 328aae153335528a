import { digitFits } from '../bundle/check-digit.ts';
import { hidePersonalNumbers, isNumberOfPerson, isPersonalRut } from '../bundle/personal-number.ts';
import { emailSpans } from './email-spans.ts';
import { plainText, withMarksShown } from './plain-text.ts';
import type { Span } from './span.ts';
import { telephoneSpans } from './telephone-spans.ts';

const kinds = ['run', 'email', 'telephone', 'birth-date'] as const;
export type PersonalContent = (typeof kinds)[number];

/** `15.432.987`, `15 432 987`, `15,432,987` (with whatever part the groups) or `15432987`. */
const groups = String.raw`\d{1,2}(?:[ .,'’·]{1,2}\d{3}){2}`;
const number = `(${groups}|\\d{7,8})`;
/** Nothing before and after it that would make another number or word of it. */
const [before, after] = [String.raw`(?<!\d|\d[.,])`, String.raw`(?![\p{L}\d]|[.,]\d)`];

/** With its check digit, parted by a hyphen; or K, which no amount has; or as a group of one digit, which none has either. */
const withDigit = [
  `${before}${number} {0,2}- {0,2}([\\dkK])${after}`,
  `${before}${number} ?([kK])${after}`,
  `${before}(${groups})[ ./]{1,2}(\\d)${after}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** After the word for it, a number is a person's with or without its check digit, and also where that is wrong. */
const named = new RegExp(
  String.raw`(?:(?<!\p{L})(?:R\.?U\.?N|Run|m?run(?= ?[:=#]| es | n)|[Rr]\.?[Uu]\.?[Tt]|[Rr]ol [ÚUúu]nico|[CcÇç][ÉEée]dula|[Cc]arn[eé]t?|C\.? ?I|[Dd]\.?[Nn]\.?[Ii]|[Dd]ocumento de identidad))(?:(?!\d)[^\n@]){0,24}?${number}(?: {0,2}- {0,2}[\dkK]|[kK])?${after}`,
  'gu',
);

const date = String.raw`(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2} de \p{L}{4,10} (?:de |del )?\d{4})`;
const birth = new RegExp(
  String.raw`(?<!\p{L})(?:fecha de nacimiento|f\. ?nac\.?|nacid[oa] el|date of birth|born on|d\.o\.b\.)(?:(?!\d)[^\n]){0,12}?${date}`,
  'giu',
);

/**
 * What a text gives away of a natural person; `null`: nothing that can be seen. A RUN in any writing (dots, blanks, commas,
 * any hyphen, digits of any script, within an id), with its right check digit or after the word for it; an e-mail address; a
 * telephone of Chile; a date of birth. RUTs of organisations are none, nor are amounts: of eight digits alone nobody knows
 * what they are.
 *
 * Cost  O(characters); cells without five digits or an `@` are not looked into
 */
export const personalContent = (text: string): PersonalContent | null => personalContents(text)[0] ?? null;

/** Everything that a text gives away of a person. */
export function personalContents(text: string): PersonalContent[] {
  if (harmless.has(text) || !mayHold(text)) return [];
  const plain = plainText(text);
  const found = kinds.filter((kind) => spansOf[kind](plain).length > 0);
  if (found.length === 0 && text.length <= longestKept) keepHarmless(text);
  return found;
}

/** Short texts, as ids, that were looked into and hold nothing of a person: rows repeat them. Others are never kept. */
const harmless = new Set<string>();
const longestKept = 64;
const mostKept = 20_000;

function keepHarmless(text: string): void {
  if (harmless.size >= mostKept) harmless.clear();
  harmless.add(text);
}

/** Whether a cell gives away a person. */
export const holdsPersonalContent = (cell: string): boolean => personalContent(cell) !== null;

/** `12.345.678-5`, `12345678-5` or `123456785`: a RUN of a natural person, with the check digit that belongs to it. */
export function isRun(cell: string): boolean {
  const text = plainText(cell).replaceAll(/\s/g, '');
  const bare = /^(\d{7,8})([\dkK])$/.exec(text);
  return isPersonalRut(bare === null ? text : `${bare[1]}-${bare[2]}`);
}

/** A text as it may be shown: without whatever gives away a person, without numbers that may be a RUN, marks written out. */
export const hidePersonal = (text: string): string =>
  isRun(text) ? '…' : withMarksShown(hidePersonalNumbers(hidePersonalContent(text)));

/** The text with whatever gives away a person replaced; its plain form, where anything is. */
export function hidePersonalContent(text: string): string {
  if (!mayHold(text)) return text;
  const plain = plainText(text);
  const found = kinds.flatMap((kind) => spansOf[kind](plain));
  return found.length === 0 ? text : withoutSpans(plain, found);
}

/** Fewest digits of a RUN or telephone; a date of birth has fewer, and blanks or points in the words before it. */
const fewestOfNumber = 7;

/**
 * Tables have many cells, and few of them hold five digits or an address: the look of a cell decides first. Of codes
 * without blanks, points and brackets only those are looked into that have the digits of a whole number.
 */
function mayHold(text: string): boolean {
  if (text.length < 6) return false;
  let digits = 0;
  let isCode = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Digits of other scripts, and signs that stand for those of ASCII, have larger codes than letters with accents.
    if (code === 0x40 || code > 0x5ff) return true;
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code <= 0x20 || code > 0x7e || inWords.has(code)) isCode = false;
  }
  if (digits >= fewestOfNumber || (digits >= 5 && !isCode)) return true;
  return !isCode && /[([] ?(?:at|arroba) ?[)\]]/i.test(text);
}

/** `.`, `(` and `[`. */
const inWords: ReadonlySet<number> = new Set([0x2e, 0x28, 0x5b]);

const spanOf = ({ index, 0: found }: RegExpExecArray): Span => ({ start: index, end: index + found.length });

function runSpans(plain: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of withDigit)
    for (const match of plain.matchAll(pattern)) {
      const read = { number: digitsOf(match[1]!), digit: match[2]!.toUpperCase() };
      if (isNumberOfPerson(read.number) && digitFits(read)) spans.push(spanOf(match));
    }
  for (const match of plain.matchAll(named))
    if (isNumberOfPerson(digitsOf(match[1]!))) spans.push(spanOf(match));
  return spans;
}

const birthSpans = (plain: string): Span[] => [...plain.matchAll(birth)].map(spanOf);

const spansOf: Readonly<Record<PersonalContent, (plain: string) => Span[]>> = {
  run: runSpans,
  email: emailSpans,
  telephone: telephoneSpans,
  'birth-date': birthSpans,
};

const digitsOf = (text: string): number => Number(text.replaceAll(/\D/g, ''));

/** The text with `…` in place of each span; of spans that overlap, one for all. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let [shown, at] = ['', 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start >= at) shown += `${text.slice(at, start)}…`;
    at = Math.max(at, end);
  }
  return shown + text.slice(at);
}
