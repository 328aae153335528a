import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { tieClasses } from '../../../contract/tie-changes.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { NetworkView } from '../explorer/network-view.ts';
import { comparedGraph } from './compared-graph.ts';
import { useNetworkGraph } from './use-network-graph.ts';
import { waveBefore } from './wave-before.ts';

/** Two waves in the order of time, of which one is shown. */
type WavePair = { from: string; to: string; other: string };

/** The wave that is compared with: the one asked for, or else the one before, or the one after the first. */
export function wavePair(
  network: NetworkDetail,
  wave: string | null,
  wanted: string | null,
): WavePair | null {
  const { waves } = network;
  const at = waves.findIndex(({ waveId }) => waveId === wave);
  const known = waves.find(({ waveId }) => waveId === wanted && waveId !== wave);
  const other = known ?? waveBefore(network, wave) ?? waves[at + 1];
  if (at === -1 || other === undefined || wave === null) return null;
  const first = waves.indexOf(other) < at;
  return first
    ? { from: other.waveId, to: wave, other: other.waveId }
    : { from: wave, to: other.waveId, other: other.waveId };
}

/** What became of the ties of this view between two waves. */
function useTieChanges(network: string, pair: WavePair | null, view: NetworkView) {
  const { layers, kinds, strength } = view;
  return useApiQuery(
    'compareWaves',
    { params: { id: network }, query: { from: pair?.from, to: pair?.to, layers, kinds, strength } },
    { enabled: pair !== null },
  );
}

type ComparisonInput = {
  network: NetworkDetail;
  pair: WavePair | null;
  /** Whether it is drawn, and not only counted. */
  drawn: boolean;
  shown: GraphAnswer | undefined;
  view: NetworkView;
};

/** Counts of what changed, and once it is asked for the two waves in one picture. */
export function useComparison({ network, pair, drawn, shown, view }: ComparisonInput) {
  const { t } = useTranslations();
  const changes = useTieChanges(network.id, pair, view);
  const other = useNetworkGraph(network, pair?.other ?? null, drawn && pair !== null);
  const compared = useMemo(() => {
    if (!drawn || shown === undefined || other.data === undefined || changes.data === undefined) return null;
    return comparedGraph(shown, other.data, changes.data, {
      entered: (name) => t('workspace.enteredName', { name }),
      left: (name) => t('workspace.leftName', { name }),
    });
  }, [drawn, shown, other.data, changes.data, t]);
  const counts = useMemo(
    () =>
      changes.data &&
      Object.fromEntries(
        tieClasses.map((name) => [name, changes.data.changes.filter(({ change }) => change === name).length]),
      ),
    [changes.data],
  );
  return { pair, changes, other, compared, counts };
}
