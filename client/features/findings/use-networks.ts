import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOf } from '../../api/address.ts';
import { request } from '../../api/request.ts';

/**
 * Networks by id, those that have come: names of members and waves of a list of findings, by requests of 3 kB each that the
 * page of a network shares. A network whose request failed is not in it.
 */
export const useNetworks = (ids: readonly string[]): ReadonlyMap<string, NetworkDetail> =>
  useNetworkRequests(ids).networks;

/** The same, with what is still on its way and what did not come. */
export const useNetworkRequests = (ids: readonly string[]) =>
  useQueries({ queries: [...new Set(ids)].map(queryOf), combine });

function queryOf(id: string) {
  const input = { params: { id } };
  return {
    queryKey: ['showNetwork', addressOf('showNetwork', input)],
    queryFn: ({ signal }: { signal: AbortSignal }) => request('showNetwork', { ...input, signal }),
  };
}

const combine = (results: UseQueryResult<NetworkDetail>[]) => ({
  networks: new Map(results.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const]))),
  isPending: results.some(({ isPending }) => isPending),
  failed: results.filter(({ isError }) => isError),
});
