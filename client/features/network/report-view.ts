import { useMemo } from 'react';
import { useSearch } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { mentionsOf as mentionsOfTies } from '../../appearance/line-entries.ts';
import { visibleGraph, type VisibleGraph } from '../../appearance/visible-graph.ts';
import { readState } from '../explorer/explorer-state.ts';
import { shownLayers, viewQueryOf, type NetworkView } from '../explorer/network-view.ts';
import { useNetworkGraph } from './use-network-graph.ts';

/** The view that the address of a report asks for: its wave, and what of the graph is in it. */
export function useReportView(network: NetworkDetail) {
  const search = useSearch();
  const state = useMemo(() => readState(search), [search]);
  const wave = state.wave ?? network.waves.at(-1)?.waveId ?? null;
  const graph = useNetworkGraph(network, wave);
  const chosen = { ...state, wave };
  return {
    wave,
    graph,
    state,
    viewOf: (answer: GraphAnswer): ReportView => {
      const view = viewQueryOf(chosen, answer.scope);
      const filters = { layers: view.layers, kinds: view.kinds, minStrength: view.strength };
      return { view, visible: visibleGraph(answer, filters) };
    },
  };
}

export type ReportView = { view: NetworkView; visible: VisibleGraph };

/** How many accounts there are of the ties of the view. */
export const mentionsOf = ({ ties }: VisibleGraph): number => mentionsOfTies(ties);

/** Names of the layers of a view; every layer of the answer where none was chosen. */
export const layersOfView = ({ layers }: NetworkView, answer: GraphAnswer): readonly string[] =>
  layers ?? shownLayers({ layers: null }, answer.scope);
