import { useEffect } from 'react';
import { usePreferences } from '../preferences.ts';
import { useMedia } from './use-media.ts';

/** The theme in force, written on the document so that the tokens follow. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePreferences((preferences) => preferences.theme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const theme = chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
