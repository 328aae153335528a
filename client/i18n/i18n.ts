import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences, type Language } from '../preferences.ts';
import es from './es.ts';

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

async function applyLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await import('./en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  document.documentElement.lang = language === 'es' ? 'es-CL' : 'en';
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
