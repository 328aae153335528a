import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences, type Language } from '../preferences.ts';
import es from './es.ts';
import { wordParts, type WordPart } from './word-parts.ts';

/** Parts that the screens opened so far need, in whichever language they are read. */
const needed = new Set<WordPart>(['everywhere']);
/** The language that is read; another one is only read once it has been fetched. */
let shown: Language = 'es';

/** Spanish comes with the page; English is fetched when it is first asked for. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'es',
    fallbackLng: 'es',
    resources: { es: { translation: es } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await applyLanguage(usePreferences.getState().language);
  usePreferences.subscribe(({ language }) => void applyLanguage(language));
}

/**
 * A screen with the words that only it and its like need; they are fetched side by side.
 *
 * @throws what was not fetched, screen or words: a screen without its words is not shown
 */
export async function withWords<Screen>(part: WordPart, screen: Promise<Screen>): Promise<Screen> {
  needed.add(part);
  const languages = new Set([shown, usePreferences.getState().language]);
  const [loaded] = await Promise.all([screen, ...[...languages].map((language) => addWords(part, language))]);
  return loaded;
}

async function applyLanguage(language: Language): Promise<void> {
  await Promise.all([...needed].map((part) => addWords(part, language)));
  // Who changes their mind while words are on their way gets the language chosen last.
  if (language !== usePreferences.getState().language) return;
  document.documentElement.lang = language === 'es' ? 'es-CL' : 'en';
  if (i18next.language !== language) await i18next.changeLanguage(language);
  shown = language;
}

async function addWords(part: WordPart, language: Language): Promise<void> {
  const { default: words } = await wordParts[part][language]();
  i18next.addResourceBundle(language, 'translation', words);
}
