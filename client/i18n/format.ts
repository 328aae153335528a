import type { Language } from '../preferences.ts';

const locales: Record<Language, string> = { es: 'es-CL', en: 'en-GB' };

const made = new Map<Language, Format>();

/** Numbers and dates as the reader's language writes them: 1.234,5 in Chile, 1,234.5 in English. One a language. */
export function formatter(language: Language): Format {
  const known = made.get(language) ?? makeFormatter(language);
  made.set(language, known);
  return known;
}

/** A negative number has the minus sign, which is as wide as its digits; a hyphen reads as a range. */
const signed = (text: string) => text.replace('-', '−');

/** Numbers nearer to zero than this are not told apart: they may be no more than what adding up leaves over. */
const leastWritten = 1e-6;

/** Browsers take long to make one: a screen has hundreds of parts that write numbers. */
function makeFormatter(language: Language) {
  const locale = locales[language];
  const number = (digits: number, least = 0) =>
    new Intl.NumberFormat(locale, {
      maximumFractionDigits: digits,
      minimumFractionDigits: least,
      useGrouping: 'always',
    });
  const whole = number(0);
  const thousandths = number(3);
  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' });
  const days = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const decimals = new Map<number, Intl.NumberFormat>([[0, whole]]);
  const decimalsOf = (digits: number) => {
    const format = decimals.get(digits) ?? number(digits);
    decimals.set(digits, format);
    return format;
  };
  const twoDigits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const little = (value: number) =>
    Math.abs(value) < leastWritten
      ? `${value < 0 ? '> −' : '< '}${twoDigits.format(leastWritten)}`
      : signed(twoDigits.format(value));
  return {
    count: (value: number) => signed(whole.format(value)),
    /** At most `digits` decimals; more where they would all be zero, as what is little is not nothing. */
    number: (value: number, digits = 3) =>
      value === 0 || Math.abs(value) >= 0.5 / 10 ** digits
        ? signed(decimalsOf(digits).format(value))
        : little(value),
    /** With its sign: `= 0,012`, or `< 0,001` where rounding would write zero. */
    probability: (value: number) =>
      value < 0.001 ? `< ${thousandths.format(0.001)}` : `= ${thousandths.format(value)}`,
    /** Years are names, not quantities: no thousands separator. */
    year: (value: number) => String(value),
    /** `74 %` in Spanish, as its academies ask; `74%` in English; at most `digits` decimals. */
    percent: (share: number, digits = 0) =>
      `${signed(decimalsOf(digits).format(share * 100))}${language === 'es' ? '\u00a0%' : '%'}`,
    /** As precise as it was written: `2023`, `2023-04` or `2023-04-30`. */
    date: (text: string) => {
      const [year, month, day] = text.split('-').map(Number) as [number, number?, number?];
      if (month === undefined) return String(year);
      const date = new Date(Date.UTC(year, month - 1, day ?? 1));
      return (day === undefined ? months : days).format(date);
    },
    instant: (iso: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
    /** The hour of a day, in 24 hours: `09:05`. */
    time: (iso: string) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
        new Date(iso),
      ),
    /** `a, b y c` in Spanish; `a, b and c` in English. */
    list: (items: readonly string[]) => lists.format(items),
    /** The same in pieces, for items that are more than text: `element` (an item) and `literal` (what stands between). */
    listParts: (items: readonly string[]) => lists.formatToParts(items),
    compare: new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }).compare,
  };
}
type Format = ReturnType<typeof makeFormatter>;
