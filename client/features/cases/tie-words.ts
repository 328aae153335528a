import type { GraphAnswer, GraphTie } from '../../../contract/graphs.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Names of all that is drawn in some pictures, by id. */
export const namesOf = (graphs: readonly GraphAnswer[]): ReadonlyMap<string, string> =>
  new Map(graphs.flatMap(({ actors }) => actors.map(({ id, name }) => [id, name])));

/** When a tie stood, in words, or that its source gives no date. */
export function useTieDates(): (tie: Pick<GraphTie, 'validFrom' | 'validTo'>) => string {
  const { t } = useTranslations();
  const datesOf = useDates();
  return (tie) => datesOf(tie) ?? t('case.undated');
}
