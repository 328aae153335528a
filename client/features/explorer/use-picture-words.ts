import { useMemo } from 'react';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import type { PictureWords } from '../../graph/picture-words.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { describeTie } from './describe-tie.ts';

/** What the picture of a graph says about its ties and names. */
export function usePictureWords(visible: VisibleGraph): PictureWords {
  const words = useTranslations();
  return useMemo(() => {
    const { t, format } = words;
    return {
      tie: (tie) => describeTie(tie, visible, words),
      named: (shown, wanted) =>
        t('picture.fitted', { shown: format.count(shown), wanted: format.count(wanted) }),
    };
  }, [words, visible]);
}
