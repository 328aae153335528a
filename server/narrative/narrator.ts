import type { Bilingual } from '../../contract/identifiers.ts';
import type { Statement, StatementValues } from '../analysis/statement.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import { createLanguage, type Messages } from './language.ts';

/** Turns codes and values into sentences in both languages. */
export interface Narrator {
  sentence(key: string, values?: StatementValues, scope?: string): Bilingual;
  paragraph(list: readonly Statement[], scope: string): Bilingual;
  /** Every sentence of a list, in its order. */
  list(key: string): Bilingual[];
}

export type BilingualMessages = { readonly es: Messages; readonly en: Messages };

export const messages = { es, en } satisfies BilingualMessages;

/** Spanish as written in Chile; English as written in Britain, whose lists have no comma before "and". */
const locales = { es: 'es-CL', en: 'en-GB' };

export function createNarrator(words: BilingualMessages = messages): Narrator {
  const spanish = createLanguage(locales.es, words.es);
  const english = createLanguage(locales.en, words.en);
  const lists = new Map<string, readonly Bilingual[]>();
  const sentence: Narrator['sentence'] = (...of) => ({
    es: spanish.sentence(...of),
    en: english.sentence(...of),
  });
  return {
    sentence,
    paragraph: (...of) => ({ es: spanish.paragraph(...of), en: english.paragraph(...of) }),
    list: (key) => {
      const known = lists.get(key) ?? spanish.places(key).map((place) => sentence(place));
      lists.set(key, known);
      return [...known];
    },
  };
}

/** The narrator of everything that the project ships with. */
export const narrator = createNarrator();

/** Statements in sentences of their own, in their order. */
export function sentencesOf(list: readonly Statement[], scope: string): { es: string[]; en: string[] } {
  const described = list.map((each) => narrator.paragraph([each], scope));
  return { es: described.map(({ es }) => es), en: described.map(({ en }) => en) };
}
