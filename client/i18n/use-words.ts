import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../contract/identifiers.ts';
import { layers } from '../../contract/layers.ts';
import { usePreferences } from '../state/preferences.ts';
import { formatter } from './format.ts';

/** Words, numbers and names in the reader's language. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return useMemo(() => {
    const format = formatter(language);
    const pick = (text: Bilingual) => text[language];
    // A table asks for the same few words thousands of times.
    const terms = new Map<string, string>();
    /** A coded value in words (`kind.school`); a code the interface does not know is shown as it stands. */
    const term = (group: string, code: string) => {
      const key = `${group}.${code}`;
      const known = terms.get(key) ?? (i18n.exists(key) ? t(key) : code);
      terms.set(key, known);
      return known;
    };
    const layerName = (id: string) => {
      const layer = layers.find((known) => known.id === id);
      return layer ? pick(layer.name) : id;
    };
    return { t, format, pick, term, layerName, language };
  }, [t, i18n, language]);
}
export type Words = ReturnType<typeof useWords>;
