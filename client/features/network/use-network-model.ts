import { useMemo, useState } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { isMetricName } from '../explorer/metric-choice.ts';
import { viewQueryOf, type NetworkView } from '../explorer/network-view.ts';
import type { Change } from '../explorer/use-explorer-state.ts';
import { useExplorer } from '../explorer/use-explorer.ts';
import { hasLayers } from '../numbers/has-layers.ts';
import { viewActorMetrics } from '../numbers/view-metrics.ts';
import { isDeferred, useViewNumbers } from '../numbers/use-view-numbers.ts';
import { definedValues } from '../numbers/view-numbers-answer.ts';
import { actorValues } from './metric-values.ts';
import { useComparison, wavePair } from './use-comparison.ts';
import { useNetworkGraph } from './use-network-graph.ts';

type ModelInput = { network: NetworkDetail; state: ExplorerState; change: Change; wave: string | null };

/** Everything the workspace of a network shows: its graph, what is measured of the view, and another wave beside it. */
export function useNetworkModel({ network, state, change, wave }: ModelInput) {
  const graph = useNetworkGraph(network, wave);
  const served = useLast(graph.data);
  const answer = useMemo(() => served ?? noAnswer(network), [served, network]);
  const view = useMemo(() => viewQueryOf({ ...state, wave }), [state, wave]);
  const pair = wavePair(network, wave, state.otherWave);
  const drawn = state.otherWave !== null && pair?.other === state.otherWave;
  const comparison = useComparison({ network, pair, drawn, shown: graph.data, view });
  const { metrics, metricsOffered, wanted, measured } = useMetrics(network, served, state, view);
  const { communities, groups } = useCommunities(network.id, state, view);
  const model = useExplorer({
    answer: comparison.compared?.answer ?? answer,
    measured: { answer: served, directed: network.directed },
    state,
    change,
    metrics,
    metricsOffered,
    communities,
    communitiesOffered: true,
    steady: true,
    ...(comparison.compared && {
      changes: comparison.compared.changes,
      elsewhere: comparison.compared.elsewhere,
    }),
  });
  return { model, graph, served, comparison, drawn, looks: { wanted, measured, groups } };
}
export type NetworkModel = ReturnType<typeof useNetworkModel>;

/** The last answer that came: it stays in sight when the next one does not come. */
function useLast(data: GraphAnswer | undefined): GraphAnswer | undefined {
  const [last, setLast] = useState(data);
  if (data !== undefined && data !== last) setLast(data);
  return data ?? last;
}

/** Values of the actors, in the view: the columns of the table, and what colours and sizes. The service is asked for what the numbers of the view have not. */
function useMetrics(
  { id, directed }: NetworkDetail,
  answer: GraphAnswer | undefined,
  state: ExplorerState,
  view: NetworkView,
) {
  const numbers = useViewNumbers({ network: id, answer, state, directed });
  const catalogue = useWholeList('listMetrics');
  const metricsOffered = useMemo(
    () => (catalogue.data ?? []).filter(({ level }) => level === 'actor').map((metric) => metric.id),
    [catalogue.data],
  );
  const isThere = (name: string) =>
    known.has(name) && (numbers.data === undefined || !isDeferred(name, numbers.data.view));
  const wanted = [...new Set([state.colour, state.size])].filter(
    (name) => isMetricName(name) && metricsOffered.includes(name) && !isThere(name),
  );
  const measured = useApiQuery(
    'measureNetwork',
    { params: { id }, query: { ...view, metric: wanted } },
    { enabled: wanted.length > 0 && hasLayers(view), keepPrevious: true },
  );
  const metrics = useMemo(
    () => new Map([...actorValues(measured.data), ...(numbers.data ? definedValues(numbers.data) : [])]),
    [measured.data, numbers.data],
  );
  return { metrics, metricsOffered, wanted, measured };
}

/** The group that each actor was found in, where groups are shown. */
function useCommunities(id: string, state: ExplorerState, view: NetworkView) {
  const wanted =
    state.colour === 'community' ||
    state.aggregation === 'community' ||
    state.sort?.endsWith('community') === true;
  const groups = useApiQuery(
    'findCommunities',
    { params: { id }, query: { ...view } },
    { enabled: wanted && hasLayers(view) },
  );
  const communities = useMemo(
    () =>
      new Map(
        (groups.data?.groups ?? []).flatMap((group) =>
          group.actors.map((actor): [string, string] => [actor, String(group.id)]),
        ),
      ),
    [groups.data],
  );
  return { communities, groups };
}

/** What the numbers of the view have of everybody, unless the view is very large. */
const known: ReadonlySet<string> = new Set(viewActorMetrics);

/** Nothing yet: the frame of the screen is there before its graph is. */
function noAnswer({ id, name, simulated }: NetworkDetail): GraphAnswer {
  return {
    scope: {
      about: { kind: 'network', id, name },
      year: null,
      wave: null,
      sliceKind: null,
      layers: [],
      layersAvailable: [],
      defaultLayers: [],
      simulated,
      citation: null,
      sources: [],
      rosterKnown: null,
      respondents: null,
      nonRespondents: null,
      leftOut: [],
      truncated: false,
    },
    datasetHash: '',
    actors: [],
    ties: [],
  };
}
