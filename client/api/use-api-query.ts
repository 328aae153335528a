import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { EndpointName } from '../../contract/api.ts';
import { addressOf, type RequestInput } from './address.ts';
import { permittedRequest } from './permitted-request.ts';
import { RequestProblem } from './problem.ts';
import type { AnswerOf } from './request.ts';

type QueryOptions<Answer> = {
  enabled?: boolean;
  keepPrevious?: boolean;
  /** Milliseconds after which it is read again, as long as the page is looked at; `false`: not again. */
  refreshMs?: (answer: Answer | undefined) => number | false;
};

/** A request to the service, cached by its address: the same request is sent once. */
export function useApiQuery<Name extends EndpointName>(
  name: Name,
  input: RequestInput = {},
  { enabled = true, keepPrevious = false, refreshMs }: QueryOptions<AnswerOf<Name>> = {},
): UseQueryResult<AnswerOf<Name>> {
  return useQuery<AnswerOf<Name>>({
    queryKey: [name, enabled ? addressOf(name, input) : null],
    queryFn: ({ client, signal }) => permittedRequest(client, name, { ...input, signal }),
    enabled,
    ...(refreshMs && { refetchInterval: ({ state }) => refreshMs(state.data) }),
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}

/** Only what may pass by itself is tried again: no network, overload, a failing service. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2 || !(error instanceof RequestProblem)) return false;
  return error.status === 0 || error.status === 503;
}
