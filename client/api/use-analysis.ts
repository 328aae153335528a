import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AnalysisAnswer } from '../../contract/analyses.ts';
import { request, type BodyOf } from './request.ts';

/** Metrics of a graph that is sent along and forgotten; the same graph is measured once. */
export function useAnalysis(
  body: BodyOf<'analyse'>,
  enabled: boolean,
  keepPrevious = false,
): UseQueryResult<AnalysisAnswer> {
  return useQuery<AnalysisAnswer>({
    queryKey: ['analyse', JSON.stringify(body)],
    queryFn: ({ signal }) => request('analyse', { body, signal }),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}
