import { useDeferredValue } from 'react';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { searchHits, type Hit } from './search-hits.ts';

/** Letters before anything is looked for. */
export const leastLetters = 2;

type Search = {
  hits: readonly Hit[];
  failed: boolean;
  /** Whether the hits are those of the text as it is typed now. */
  upToDate: boolean;
};

/** Territories and actors by name or RBD; while newer hits are on their way those of the text before stay. */
export function useSearch(text: string): Search {
  const words = useTranslations();
  const typed = text.trim();
  const q = useDeferredValue(typed);
  const enabled = q.length >= leastLetters;
  const options = { enabled, keepPrevious: true };
  const territories = useApiQuery('listTerritories', { query: { q, limit: 6 } }, options);
  const actors = useApiQuery('searchActors', { query: { q, limit: 10 } }, options);
  const loading = territories.isFetching || actors.isFetching;
  return {
    hits: enabled ? searchHits(territories.data?.items ?? [], actors.data?.items ?? [], words) : [],
    failed: territories.isError || actors.isError,
    upToDate: q === typed && !loading && !territories.isPlaceholderData && !actors.isPlaceholderData,
  };
}
