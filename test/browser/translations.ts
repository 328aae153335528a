import type { Page } from 'playwright-core';
import { allWords, type Words } from '../client/i18n/all-words.ts';

const spanish = await allWords('es');
const english = await allWords('en');

function wordsByKey(words: Words, prefix = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : wordsByKey(value, `${prefix}${key}.`),
  );
}

/** What the interface only says in Spanish: whole phrases, without blanks to fill, that differ from the English ones. */
const englishPhrases = new Map(wordsByKey(english));
const alsoEnglish = new Set(englishPhrases.values());
const onlySpanish = wordsByKey(spanish)
  .filter(([key, text]) => !text.includes('{{') && englishPhrases.get(key) !== text && !alsoEnglish.has(text))
  .map(([, text]) => text);
const groups = Object.keys(spanish);
const spanishPhrases = new Map(wordsByKey(spanish));

/** The Spanish phrase of a key; throws where there is none. */
export function spanishWords(key: string): string {
  const text = spanishPhrases.get(key);
  if (text === undefined) throw new Error(`no phrase ${key}`);
  return text;
}

/** Spanish phrases of the interface that a page in English still says, to the eye or to a screen reader. */
export async function spanishLeft(page: Page): Promise<string[]> {
  const words = new Set(await phrasesOf(page));
  return onlySpanish.filter((text) => words.has(text));
}

/** Names of phrases that show because the phrase itself is missing: `nav.home` for “Home”. */
export async function missingPhrases(page: Page): Promise<string[]> {
  return (await phrasesOf(page)).filter(
    (text) => /^[\w-]+(\.[\w-]+)+$/.test(text) && groups.includes(text.split('.')[0]!),
  );
}

/** Every text of a page and every label that is only read aloud. */
function phrasesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      // A switch to the other language is named in that language.
      const other = walker.currentNode.parentElement?.closest('[lang]');
      if (other === document.documentElement) texts.push(walker.currentNode.textContent?.trim() ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name)!);
    }
    return texts;
  });
}
