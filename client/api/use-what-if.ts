import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { WhatIfAnswer } from '../../contract/what-if.ts';
import { request, type BodyOf } from './request.ts';

/** Before and after, as the service measures them; `null`: not to be requested yet. */
export function useWhatIf(body: BodyOf<'measureWhatIf'> | null): UseQueryResult<WhatIfAnswer> {
  return useQuery<WhatIfAnswer>({
    queryKey: ['what-if', JSON.stringify(body)],
    queryFn: ({ signal }) => request('measureWhatIf', { body: body!, signal }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}
