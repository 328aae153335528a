import { wordParts, type WordPart } from '../../../client/i18n/word-parts.ts';
import type { Language } from '../../../client/preferences.ts';

export type Words = { [key: string]: string | Words };

/** The words of one part of the interface. */
export async function wordsOfPart(part: WordPart, language: Language): Promise<Words> {
  return (await wordParts[part][language]()).default;
}

/** The words of every part as one tree. */
export async function allWords(language: Language): Promise<Words> {
  const trees = [];
  for (const part of Object.keys(wordParts) as WordPart[]) trees.push(await wordsOfPart(part, language));
  return Object.assign({}, ...trees) as Words;
}
