import type { Bilingual } from '../../../contract/identifiers.ts';
import type { Attributes } from '../bundle/sheet.ts';
import { cell, listIn, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { type CaseSource, wordIn } from './case-source.ts';

/** The English of a text whose Spanish is a field of the record. */
export const englishOnly = (field: string, text: Bilingual | null): Attributes =>
  text === null ? {} : { [`${field}_en`]: text.en };

/** A text among the attributes: Spanish under its name, English beside it. */
export const inBoth = (field: string, text: Bilingual | null): Attributes =>
  text === null ? {} : { [field]: text.es, ...englishOnly(field, text) };

/** A text made of several in each language. */
export const joined = (texts: readonly Bilingual[], separator: string): Bilingual => ({
  es: texts.map(({ es }) => es).join(separator),
  en: texts.map(({ en }) => en).join(separator),
});

/** The name of a person or body that is the same in both languages. */
export const properName = (name: string): Bilingual => ({ es: name, en: name });

/** The document and section that say what a line says. */
export const sectionOf = (source: CaseSource, line: CaseLine): Bilingual =>
  joined([source.document(cell(line, 'document')!).short, wordIn(source, line, 'section')!], ', ');

/** A text of several in one record, with the section that its own line names. */
export function cited(source: CaseSource, line: CaseLine, text: Bilingual): Bilingual {
  const section = wordIn(source, line, 'section')!;
  return { es: `${text.es} (${section.es})`, en: `${text.en} (${section.en})` };
}

/** Who says so and what else is said: `source`, `section` and `note`. */
export const sourced = (source: CaseSource, line: CaseLine): Attributes => ({
  ...inBoth('source', source.document(cell(line, 'document')!).short),
  ...inBoth('section', wordIn(source, line, 'section')),
  ...inBoth('note', textIn(line, 'note')),
});

/** Cells that hold codes, in words: by column, the group of its words. Several codes in a cell are a list. */
export function worded(
  source: CaseSource,
  line: CaseLine,
  groups: Readonly<Record<string, string>>,
): Attributes {
  const attributes = Object.entries(groups).map(([column, group]) => {
    const words = listIn(line, column).map((code) => source.word(group, code));
    return inBoth(column, words.length === 0 ? null : joined(words, ', '));
  });
  return Object.assign({}, ...attributes) as Attributes;
}

/** Cells that are filled, as they stand: years and numbers. */
export function asWritten(line: CaseLine, ...names: string[]): Attributes {
  const filled = names.flatMap((name) => {
    const value = cell(line, name);
    return value === null ? [] : [[name, Number(value)] as const];
  });
  return Object.fromEntries(filled);
}

/** Several texts of one kind among the attributes: `voice_01`, `voice_02`… */
export const numbered = (field: string, texts: readonly Bilingual[]): Attributes =>
  Object.assign(
    {},
    ...texts.map((text, index) => inBoth(`${field}_${String(index + 1).padStart(2, '0')}`, text)),
  ) as Attributes;
