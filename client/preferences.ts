import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Language = 'es' | 'en';
export type Theme = 'system' | 'light' | 'dark';
/** Panels beside the picture of a network that can be folded away. */
export type Panel = 'left' | 'right';

type Preferences = {
  language: Language;
  theme: Theme;
  folded: Readonly<Record<Panel, boolean>>;
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme) => void;
  fold: (panels: Partial<Record<Panel, boolean>>) => void;
};

/** What belongs to the reader and not to the view: kept in the browser, never in a shared address. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'es',
      theme: 'system',
      folded: { left: false, right: false },
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      fold: (panels) => set(({ folded }) => ({ folded: { ...folded, ...panels } })),
    }),
    {
      name: 'telar.preferences',
      partialize: ({ language, theme, folded }) => ({ language, theme, folded }),
    },
  ),
);
