import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Contract } from '../../../contract/contracts.ts';
import { pageLimit } from '../../../contract/paging.ts';
import { request } from '../../api/request.ts';
import type { RegistryFilters } from './registry-filters.ts';

type Cursor = string | null;

/** Contracts that pass the filters, a page at a time. */
export function useRegistry(filters: RegistryFilters) {
  return useInfiniteQuery({
    queryKey: ['registry', filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      request('listContracts', { query: { ...filters, cursor }, signal }),
    initialPageParam: null as Cursor,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** All contracts that pass the filters, however many pages they take. */
export async function readRegistry(filters: RegistryFilters): Promise<Contract[]> {
  const contracts: Contract[] = [];
  let cursor: Cursor = null;
  do {
    const page: Awaited<ReturnType<typeof request<'listContracts'>>> = await request('listContracts', {
      query: { ...filters, cursor, limit: pageLimit.largest },
    });
    contracts.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return contracts;
}
