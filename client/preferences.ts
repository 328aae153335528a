import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Language = 'es' | 'en';
export type Theme = 'system' | 'light' | 'dark';

type Preferences = {
  language: Language;
  theme: Theme;
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme) => void;
};

/** What belongs to the reader and not to the view: kept in the browser, never in a shared address. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'es',
      theme: 'system',
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
    }),
    { name: 'telar.preferences', partialize: ({ language, theme }) => ({ language, theme }) },
  ),
);
