import { useMemo } from 'react';
import type { LassoHandlers } from '../../graph/lasso-controller.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useAnnouncer } from '../../ui/announcer.ts';
import type { Selection } from './use-selection.ts';

/** What a line drawn in the picture does to the selection, announced for those who do not see it. */
export function useSelectionHandlers({ ids: selection, replace, toggle }: Selection): LassoHandlers {
  const { t, format } = useTranslations();
  const announce = useAnnouncer((announcer) => announcer.announce);
  return useMemo(
    () => ({
      onLasso: (ids, how) => {
        const next = new Set(how === 'add' ? [...selection, ...ids] : ids);
        const count = next.size;
        announce(
          replace(next)
            ? t('selection.title', { count, shown: format.count(count) })
            : t('selection.tooManyAnnounced'),
        );
      },
      onToggle: (id) => void toggle(id),
    }),
    [announce, format, replace, selection, t, toggle],
  );
}
