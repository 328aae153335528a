import type { Span } from './span.ts';

/** Characters of an address before and after its sign: what is longer is none. */
const [mostBefore, mostAfter] = [64, 255];

const sign = /@| ?[([] ?(?:at|arroba) ?[)\]] ?/gi;
const localPart = /[^\s@,;:<>()[\]"']+$/;
const domain = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;

/**
 * E-mail addresses in a text, also with `(arroba)` or `[at]` for the sign. Only so many characters around each sign are
 * looked at: a text of a million signs takes no longer than its length says.
 */
export function emailSpans(plain: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found } of plain.matchAll(sign)) {
    const end = index + found.length;
    const before = localPart.exec(plain.slice(Math.max(0, index - mostBefore), index));
    const after = domain.exec(plain.slice(end, end + mostAfter));
    if (before !== null && after !== null)
      spans.push({ start: index - before[0].length, end: end + after[0].length });
  }
  return spans;
}
