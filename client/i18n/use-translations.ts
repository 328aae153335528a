import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../contract/identifiers.ts';
import { layerById } from '../../contract/layers.ts';
import { usePreferences } from '../preferences.ts';
import { formatter } from './format.ts';

/** Words, numbers and names in the reader's language. */
export function useTranslations() {
  const { t, i18n } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return useMemo(() => {
    const format = formatter(language);
    const localize = (text: Bilingual) => text[language];
    // A table asks for the same few words thousands of times.
    const terms = new Map<string, string>();
    /** A coded value in words (`kind.school`); a code the interface does not know is shown as it stands. */
    const termLabel = (group: string, code: string) => {
      const key = `${group}.${code}`;
      const known = terms.get(key) ?? (i18n.exists(key) ? t(key) : code);
      terms.set(key, known);
      return known;
    };
    const layerName = (id: string) => localize(layerById(id).name);
    return { t, format, localize, termLabel, layerName, language };
  }, [t, i18n, language]);
}
export type Translations = ReturnType<typeof useTranslations>;
