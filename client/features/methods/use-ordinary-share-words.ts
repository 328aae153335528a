import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** How often networks without trouble show a pattern, or that it was not measured, by its definition; `null`: not there yet. */
export function useOrdinaryShareWords(): (pattern: string) => string | null {
  const { t, format } = useTranslations();
  const { data } = useWholeList('listPatterns');
  return (id) => {
    const measured = data?.find((pattern) => pattern.id === id)?.ordinaryShare;
    if (measured === undefined) return null;
    return measured === null
      ? t('certainty.unmeasured')
      : t('certainty.ordinary', { share: format.percent(measured.share, 1) });
  };
}
