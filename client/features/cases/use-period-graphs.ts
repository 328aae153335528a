import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOf } from '../../api/address.ts';
import { request } from '../../api/request.ts';
import { graphInLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** The pictures of all periods of a network in their order; one picture of it as a whole where it has no periods. */
export function usePeriodGraphs(network: NetworkDetail) {
  const { language } = useTranslations();
  const waves = network.waves.length === 0 ? [null] : network.waves.map(({ waveId }) => waveId);
  const { data, ...rest } = useQueries({
    queries: waves.map((wave) => {
      const input = { params: { id: network.id }, query: { wave } };
      return {
        queryKey: ['showNetworkGraph', addressOf('showNetworkGraph', input)],
        queryFn: ({ signal }: { signal: AbortSignal }) => request('showNetworkGraph', { ...input, signal }),
      };
    }),
    combine: together,
  });
  const graphs = useMemo(() => data?.map((graph) => graphInLanguage(language, graph)), [data, language]);
  return { data: graphs, ...rest };
}

/** All of them, or nothing yet. */
function together(results: UseQueryResult<GraphAnswer>[]) {
  const graphs = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    data: graphs.length === results.length ? graphs : undefined,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    isPending: results.some(({ isPending }) => isPending),
    refetch: () => Promise.all(results.map((result) => result.refetch())),
  };
}
