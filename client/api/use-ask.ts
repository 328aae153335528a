import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { EndpointName } from '../../contract/api.ts';
import { addressOf, type Ask } from './address.ts';
import { RequestProblem } from './problem.ts';
import { request, type AnswerOf } from './request.ts';

export type AskOptions = { enabled?: boolean; keepPrevious?: boolean };

/** A question to the service, kept by its address: the same question is asked once. */
export function useAsk<Name extends EndpointName>(
  name: Name,
  ask: Ask = {},
  { enabled = true, keepPrevious = false }: AskOptions = {},
): UseQueryResult<AnswerOf<Name>> {
  return useQuery<AnswerOf<Name>>({
    queryKey: [name, enabled ? addressOf(name, ask) : null],
    queryFn: ({ signal }) => request(name, { ...ask, signal }),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}

/** Only what may pass by itself is tried again: no network, overload, a failing service. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2 || !(error instanceof RequestProblem)) return false;
  return error.status === 0 || error.status === 503;
}
