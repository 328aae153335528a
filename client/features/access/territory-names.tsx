import { useQueries } from '@tanstack/react-query';
import { addressOf } from '../../api/address.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Names of territories by id; an id stands for itself until its name has come, and where it is not stored. */
export function useTerritoryNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const found = useQueries({
    queries: ids.map((id) => {
      const input = { params: { id } };
      return {
        queryKey: ['showTerritory', addressOf('showTerritory', input)],
        queryFn: ({ signal }: { signal: AbortSignal }) => request('showTerritory', { ...input, signal }),
      };
    }),
  });
  return new Map(ids.map((id, at) => [id, found[at]?.data?.name ?? id]));
}

type NamesProps = { territories: readonly string[] | null; most?: number };

/** Territories by name, as many as there is room for; `null`: the whole country. */
export function TerritoryNames({ territories, most = 3 }: NamesProps) {
  const { t, format } = useTranslations();
  const shown = (territories ?? []).slice(0, most);
  const names = useTerritoryNames(shown);
  if (territories === null) return t('session.everywhere');
  const more = territories.length - shown.length;
  const listed = shown.map((id) => names.get(id)!);
  if (more === 0) return format.list(listed);
  return `${listed.join(', ')} ${t('session.others', { count: more, shown: format.count(more) })}`;
}
