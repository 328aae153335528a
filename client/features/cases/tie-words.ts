import type { GraphAnswer, GraphTie } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Names of all that is drawn in some pictures, by id. */
export const namesOf = (graphs: readonly GraphAnswer[]): ReadonlyMap<string, string> =>
  new Map(graphs.flatMap(({ actors }) => actors.map(({ id, name }) => [id, name])));

/** When a tie stood, in words: since, until, from and to, or that its source gives no date. */
export function useTieDates(): (tie: Pick<GraphTie, 'validFrom' | 'validTo'>) => string {
  const { t, format } = useTranslations();
  return ({ validFrom, validTo }) => {
    if (validFrom === null)
      return validTo === null ? t('case.undated') : t('case.until', { to: format.date(validTo) });
    const from = format.date(validFrom);
    if (validTo === null) return t('case.since', { from });
    return validFrom === validTo ? from : `${from}–${format.date(validTo)}`;
  };
}
