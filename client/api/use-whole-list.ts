import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { pageLimit, type Page } from '../../contract/paging.ts';
import { addressOf, type RequestInput } from './address.ts';
import { permittedRequest } from './permitted-request.ts';
import type { AnswerOf } from './request.ts';

type ListName =
  | 'listTerritories'
  | 'searchActors'
  | 'listSurveys'
  | 'listNetworks'
  | 'listTerritoryNetworks'
  | 'listNetworkEvents'
  | 'listMetrics'
  | 'listPatterns'
  | 'listCharacteristics'
  | 'listLayers'
  | 'listRevisions'
  | 'listSchoolEvents'
  | 'listAccounts'
  | 'listKeys';
type ItemOf<Name extends ListName> = AnswerOf<Name> extends Page<infer Item> ? Item : never;

const paged: ReadonlySet<ListName> = new Set([
  'listTerritories',
  'searchActors',
  'listSurveys',
  'listNetworks',
  'listTerritoryNetworks',
  'listNetworkEvents',
  'listRevisions',
  'listSchoolEvents',
  'listAccounts',
  'listKeys',
]);
const mostPages = 20;

/** Every item of a list, page after page; for lists known to be short (territories, networks, catalogues). */
export function useWholeList<Name extends ListName>(
  name: Name,
  input: RequestInput = {},
  enabled = true,
): UseQueryResult<ItemOf<Name>[]> {
  return useQuery<ItemOf<Name>[]>({
    queryKey: ['all', name, enabled ? addressOf(name, input) : null],
    enabled,
    queryFn: async ({ client, signal }) => {
      const items: ItemOf<Name>[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < mostPages; page += 1) {
        const more = paged.has(name) ? { limit: pageLimit.largest, cursor } : {};
        const answer = (await permittedRequest(client, name, {
          ...input,
          query: { ...input.query, ...more },
          signal,
        })) as Page<ItemOf<Name>>;
        items.push(...answer.items);
        cursor = answer.nextCursor;
        if (cursor === null) break;
      }
      return items;
    },
  });
}
