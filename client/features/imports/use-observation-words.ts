import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../contract/findings.ts';

export type ObservationWords = {
  title: string;
  /** What to do about it. */
  advice: string | null;
  /** The words are English because the interface has none of its own. */
  isFallback: boolean;
};

/** Puts an observation in the reader's words, by its code; where there are none, in what the service expected. */
export function useObservationWords(): (finding: Finding) => ObservationWords {
  const { t, i18n } = useTranslation();
  return useMemo(
    () =>
      ({ code, found, column, expected }) => {
        const key = `observation.${code}`;
        const values = { found: found ?? '–', column: column ?? '–' };
        if (!i18n.exists(`${key}.title`)) return { title: expected, advice: null, isFallback: true };
        return {
          title: t(`${key}.title`, values),
          advice: i18n.exists(`${key}.advice`) ? t(`${key}.advice`, values) : null,
          isFallback: false,
        };
      },
    [t, i18n],
  );
}
