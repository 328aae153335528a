import { useMemo } from 'react';
import type { LassoTold } from '../graph/lasso-controller.ts';
import { useWords } from '../i18n/use-words.ts';
import { useAnnouncer } from '../state/announcer.ts';
import type { Picked } from '../state/use-picked.ts';

/** What a line drawn in the picture does to the picked set, said aloud for those who do not see it. */
export function usePicking({ ids: picked, pick, toggle }: Picked): LassoTold {
  const { t, format } = useWords();
  const announce = useAnnouncer((announcer) => announcer.announce);
  return useMemo(
    () => ({
      onPick: (ids, how) => {
        const next = new Set(how === 'add' ? [...picked, ...ids] : ids);
        const count = next.size;
        announce(
          pick(next) ? t('picked.title', { count, shown: format.count(count) }) : t('picked.tooManySaid'),
        );
      },
      onToggle: (id) => void toggle(id),
    }),
    [announce, format, pick, picked, t, toggle],
  );
}
