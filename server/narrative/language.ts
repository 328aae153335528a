import type { Bilingual } from '../../contract/identifiers.ts';
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { Statement, StatementValue, StatementValues } from '../analysis/statement.ts';

/** Sentences by name, nested; a list of them where several belong together. All are ICU messages. */
export type Messages = { readonly [name: string]: string | readonly string[] | Messages };

/** The sentences of one language. Keys are the names on the way down, joined by dots. */
export interface Language {
  /**
   * @param scope where the statements and terms that occur among the values are looked up
   * @throws RangeError when there is no such sentence
   */
  sentence(key: string, values?: StatementValues, scope?: string): string;
  /** Statements one after another. */
  paragraph(list: readonly Statement[], scope: string): string;
  /** The keys of the sentences of a list, in its order. */
  places(key: string): string[];
}

/** Beyond this many names, six are shown and the others counted. */
const mostNames = 7;
const shownNames = 6;

/** Sentences that are kept: waves and networks say the same again and again. */
const mostWritten = 10_000;

const formats = {
  number: { tenths: { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false } },
};

/** @param locale decides plural forms, number marks and the words of lists */
export function createLanguage(locale: string, messages: Messages): Language {
  const texts = flatten(messages);
  const compiled = new Map<string, IntlMessageFormat>();
  const fixed = new Map<string, string>();
  const written = new Map<string, string>();
  const language = locale.startsWith('es') ? 'es' : 'en';
  const inLanguage = (text: string | Bilingual): string => (typeof text === 'string' ? text : text[language]);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const listed = new Map<string, ReturnType<Intl.ListFormat['formatToParts']>>();
  const formatters = sharedFormatters(locale);

  const messageOf = (key: string): IntlMessageFormat => {
    const known = compiled.get(key);
    if (known) return known;
    const text = texts.get(key);
    if (text === undefined) throw new RangeError(`No sentence "${key}" in ${locale}`);
    const message = new IntlMessageFormat(text, locale, formats, { ignoreTag: true, formatters });
    compiled.set(key, message);
    return message;
  };
  const sentence: Language['sentence'] = (key, values, scope = '') => {
    if (values === undefined) return once(fixed, key, () => String(messageOf(key).format()));
    const shown: Record<string, string | number> = {};
    // With the length of each text, so that no two lists of values are the same.
    let all = key;
    for (const name in values) {
      const value = (shown[name] = show(values[name]!, scope));
      all +=
        typeof value === 'number' ? `;${name}=${String(value)}` : `;${name}:${String(value.length)}:${value}`;
    }
    if (written.size >= mostWritten) written.clear();
    return once(written, all, () => String(messageOf(key).format(shown)));
  };
  const one = ({ code, values }: Statement, scope: string): string =>
    sentence(`${scope}.statements.${code}`, values, scope);
  const show = (value: StatementValue, scope: string): string | number => {
    if (typeof value !== 'object') return value;
    if ('names' in value) return listNames(value.names.map(inLanguage));
    if ('text' in value) return inLanguage(value.text);
    if ('terms' in value) return list(value.terms.map((term) => sentence(`${scope}.terms.${term}`)));
    if ('share' in value) return Math.round(value.share * 100);
    if ('tenths' in value) return Number(value.tenths.toFixed(1));
    if ('p' in value) return sentence('rarity', rarity(value.p));
    return value.parts.map((part) => one(part, scope)).join('; ');
  };
  const listNames = (names: readonly string[]): string =>
    names.length <= mostNames
      ? list(names)
      : list([...names.slice(0, shownNames), sentence('list.more', { count: names.length - shownNames })]);
  /** "A, B y C". The word for "and" is chosen by how the last item sounds; the items themselves stay as they are. */
  const list = (items: readonly string[]): string => {
    const sounds = items.map(soundOf);
    let text = '';
    let at = 0;
    for (const part of once(listed, sounds.join(''), () => lists.formatToParts(sounds)))
      text += part.type === 'element' ? items[at++]! : part.value;
    return text;
  };

  return {
    sentence,
    paragraph: (statements, scope) => statements.map((each) => one(each, scope)).join(' '),
    places: (key) => [...texts.keys()].filter((other) => other.startsWith(`${key}.`)),
  };
}

/** Formatters for all messages of a language: a message would make its own, which costs more than many sentences. */
function sharedFormatters(locale: string): Formatters {
  const numbers = new Map<unknown, Intl.NumberFormat>();
  const plurals = new Map<unknown, Intl.PluralRules>();
  return {
    getNumberFormat: (_, style) => once(numbers, style, () => new Intl.NumberFormat(locale, style)),
    getPluralRules: (_, rules) => once(plurals, rules?.type, () => new Intl.PluralRules(locale, rules)),
    getDateTimeFormat: (_, style) => new Intl.DateTimeFormat(locale, style),
  };
}

function once<Key, Made>(made: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/**
 * What `Intl.ListFormat` needs to know of an item: in Spanish "y" becomes "e" before the sound of i, which it sees in
 * "Inés" but not in "Íñigo", and not in "hierro", where the i is no vowel of its own.
 */
const soundOf = (item: string): string => (/^h?[ií](?![aeo])/i.test(item) ? 'i' : '-');

/** What 1/p may lose as a floating-point number. */
const rounding = 1e-9;

/** Below this the number of networks is not said: it would claim more than any model of chance knows. */
const leastRarity = 1e-3;

/** p as a planner reads it: 1 in 40 comparable networks, in round numbers, never rarer than it is. */
function rarity(p: number): StatementValues {
  const times = 1 / p;
  const step = times < 20 ? 1 : times < 100 ? 5 : 50;
  return {
    common: p > 0.5 ? 'yes' : p < leastRarity ? 'hardly' : 'no',
    times: Math.floor(times / step + rounding) * step,
  };
}

function flatten(messages: Messages, path: readonly string[] = []): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[[...path, name].join('.'), value] as const]
        : // A list is read like a group whose names are the places 0, 1, 2 …
          [...flatten(value as Messages, [...path, name])],
    ),
  );
}
