import { useTranslations } from './use-translations.ts';

type Dated = { validFrom: string | null; validTo: string | null };

/** When something stood, in words: since, until, from and to; `null`: its source gives no date. */
export function useDates(): (of: Dated) => string | null {
  const { t, format } = useTranslations();
  return ({ validFrom, validTo }) => {
    if (validFrom === null) return validTo === null ? null : t('dates.until', { to: format.date(validTo) });
    const from = format.date(validFrom);
    if (validTo === null) return t('dates.since', { from });
    return validFrom === validTo ? from : t('dates.fromTo', { from, to: format.date(validTo) });
  };
}
