import { useMemo } from 'react';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { graphInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { sliceTimes } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** The picture of a slice, with names in the reader's language and the slice by when it was and not by its id. */
export function useNetworkGraph(network: NetworkDetail, wave: string | null, enabled = true) {
  const { format, language } = useTranslations();
  const params = { id: network.id };
  const options = { enabled, keepPrevious: true };
  const graph = useApiQuery('showNetworkGraph', { params, query: { wave } }, options);
  const data = useMemo(() => {
    if (graph.data === undefined) return undefined;
    const shown = graphInLanguage(language, graph.data);
    const { about, wave: drawn } = shown.scope;
    const when = sliceTimes(network.waves, { format }).get(drawn ?? '') ?? drawn;
    const name = inLanguage(language, network, 'name');
    return { ...shown, scope: { ...shown.scope, wave: when, about: { ...about, name } } };
  }, [graph.data, network, format, language]);
  const { error, isPending, isPlaceholderData, refetch } = graph;
  return { data, error, isPending, isPlaceholderData, refetch };
}
