import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useSearchText } from '../../ui/use-search-text.ts';
import { searchHits, type Hit } from './search-hits.ts';

type Search = {
  hits: readonly Hit[];
  failed: boolean;
  /** Whether the hits are those of the text as it is typed now. */
  upToDate: boolean;
};

/** Territories, networks and actors by name or RBD, in Spanish or English; while newer hits are on their way those of the text before stay. */
export function useSearch(text: string): Search {
  const words = useTranslations();
  const { q, isSettled, options } = useSearchText(text);
  const territories = useApiQuery('listTerritories', { query: { q, limit: 6 } }, options);
  const networks = useApiQuery('listNetworks', { query: { q, limit: 4 } }, options);
  const actors = useApiQuery('searchActors', { query: { q, limit: 10 } }, options);
  const queries = [territories, networks, actors];
  return {
    hits: options.enabled
      ? searchHits(
          {
            q,
            territories: territories.data?.items ?? [],
            networks: networks.data?.items ?? [],
            actors: actors.data?.items ?? [],
          },
          words,
        )
      : [],
    failed: queries.some(({ isError }) => isError),
    upToDate:
      isSettled && !queries.some(({ isFetching, isPlaceholderData }) => isFetching || isPlaceholderData),
  };
}
