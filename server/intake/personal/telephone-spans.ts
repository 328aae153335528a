import type { Span } from './span.ts';

/** Areas of Chile: Santiago, then north to south. */
const areas = '2|32|33|34|35|41|42|43|44|45|51|52|53|55|57|58|61|63|64|65|67|68|71|72|73|75';

const patterns = [
  // From abroad: +56 and eight or nine digits in whatever groups.
  String.raw`(?<![\d+])(?:\+ ?|00 ?)56(?:[ ()-]{0,3}\d){8,9}(?!\d)`,
  // A mobile: 9 and eight digits in two groups; nine digits alone may be anything.
  String.raw`(?<![\d.,-])9[ -]?[2-9]\d{3}[ -]\d{4}(?!\d)`,
  String.raw`(?<![\d.,-])9[ -][2-9]\d{7}(?!\d)`,
  String.raw`(?<![\d.,-])56[ -]9[ -]?\d{4}[ -]?\d{4}(?!\d)`,
  // Its area in brackets.
  String.raw`\(0?(?:${areas})\)[ -]?\d(?:[ -]?\d){5,7}(?!\d)`,
  // After the word for it.
  String.raw`(?<!\p{L})(?:fonos?|tels?|tel[eé]fonos?|celular(?:es)?|cel|m[oó]vil|whats?app|wsp|phone|mobile)(?!\p{L})(?:(?![\d+(])[^\n]){0,12}?\+?(?:[ ()-]{0,3}\d){7,12}(?!\d)`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** `9 2019-2020`, "teléfonos 2019-2020": years, and no telephone. */
const endsInYears = /(?<!\d)(?:19|20)\d{2} ?[ -] ?(?:19|20)\d{2}$/;

/** Telephones in a text, as people of Chile write them. */
export const telephoneSpans = (plain: string): Span[] =>
  patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)]
      .filter(([found]) => !endsInYears.test(found))
      .map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
