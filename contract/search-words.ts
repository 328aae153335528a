import { fold } from './fold.ts';

/** The words of a search, folded; a search without a letter or digit has none. */
export const searchWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** Whether every word of a search begins a word of a text that is folded. */
export const holdsWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => ` ${folded}`.includes(` ${word}`));
