import { useMemo } from 'react';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { schoolsByNetwork, stateOf, type BubbleData } from './network-bubbles.ts';

/** The networks of a territory for its map; `null`: it has none, or who is in them is not known (yet). */
export function useNetworkBubbles(id: string, networks: readonly NetworkSummary[]): BubbleData | null {
  const { language } = useTranslations();
  const enabled = networks.length > 0;
  const board = useApiQuery('showSupportBoard', { params: { id } }, { enabled });
  const assessed = useApiQuery(
    'listAssessments',
    { query: { territory: id, state: 'flagged' } },
    { enabled },
  );
  return useMemo(() => {
    if (!enabled || board.data === undefined) return null;
    return {
      networks,
      nameOf: (network) => inLanguage(language, network, 'name'),
      members: schoolsByNetwork(board.data),
      stateOf: (network) => stateOf(network, assessed.data?.networks),
    };
  }, [enabled, board.data, assessed.data, networks, language]);
}
