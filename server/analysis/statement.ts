import type { Bilingual } from '../../contract/identifiers.ts';

/**
 * A value that a sentence shows, by its kind, so that each language can write it in its own way:
 * names are listed with the language's own "and"; a text has its own words in each language; terms are codes whose words the language has; a share is shown in
 * per cent; a p-value as "1 in 40"; tenths with one decimal; parts are statements of their own, one after another.
 */
export type StatementValue =
  | number
  | string
  | { readonly names: readonly (string | Bilingual)[] }
  | { readonly text: Bilingual }
  | { readonly terms: readonly string[] }
  | { readonly share: number }
  | { readonly p: number }
  | { readonly tenths: number }
  | { readonly parts: readonly Statement[] };
export type StatementValues = Readonly<Record<string, StatementValue>>;

/** One thing to be said: which sentence, and the values it needs. The words are in `server/narrative`. */
export type Statement = { readonly code: string; readonly values?: StatementValues };

/** Shorthand for a statement; `values` is left out where its sentence needs none. */
export const statement = (code: string, values?: StatementValues): Statement =>
  values === undefined ? { code } : { code, values };

/** The statements whose condition holds, in their order. */
export const statements = (...list: readonly (Statement | false | null)[]): Statement[] =>
  list.filter((each): each is Statement => Boolean(each));
