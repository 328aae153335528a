import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { request } from '../../api/request.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { viewQueryOf } from '../explorer/network-view.ts';
import { measureBeside } from './measure-beside.ts';
import { viewActorMetrics, viewMetrics } from './view-metrics.ts';
import { sharedViewGraph, type ViewGraph } from './view-graph.ts';
import { numbersFromHere, numbersFromService, type ViewNumbersAnswer } from './view-numbers-answer.ts';

/**
 * The most steps of a search from every actor (n · (n + m)) that take a thread of the browser about a second on a busy
 * machine: 1,000 actors with 5,000 ties. Larger views of a network are measured by the service.
 */
export const largestInBrowser = 6_000_000;

/** What is measured: one answer, filtered as its picture is. */
export type ViewInput = {
  network: string;
  /** The picture of one wave; `undefined`: not there yet. */
  answer: GraphAnswer | undefined;
  state: ExplorerState;
  /** Whether ties are read with direction; `null`: as their layer says. */
  directed: boolean | null;
};

/**
 * The numbers of what is left after the filters. What only the browser filters by (attributes of its own, nearness) the
 * service does not know: then they are worked out here however large the view is. A large view of anything but a network
 * is not measured.
 */
export function useViewNumbers({ network, answer, state, directed }: ViewInput) {
  const { layers, kinds, minStrength, where, near, selected } = state;
  // Who is chosen matters only where one looks around it.
  const centre = near === 0 ? null : selected;
  const view = useMemo(() => {
    const left = { layers, kinds, minStrength, where, near, selected: centre };
    return answer === undefined ? undefined : sharedViewGraph(answer, left, directed);
  }, [answer, layers, kinds, minStrength, where, near, centre, directed]);
  const who = view !== undefined && answer !== undefined ? whoMeasures(view, answer, state) : 'nobody';
  const filters = { layers, kinds, minStrength, where, near, centre, directed };
  return useQuery<ViewNumbersAnswer>({
    queryKey: ['view-numbers', network, answer?.scope.wave, answer?.datasetHash, JSON.stringify(filters)],
    queryFn: ({ signal }) =>
      who === 'service'
        ? measureByService(network, view!, answer!, state, signal)
        : measureBeside(view!, signal).then((measured) => numbersFromHere(view!, measured)),
    enabled: who !== 'nobody',
    placeholderData: keepPreviousData,
  });
}

/** The browser, unless the view is large or was not sent whole: then the service, where it can read the same one. */
export function whoMeasures(
  view: Pick<ViewGraph, 'actors' | 'from'>,
  { scope }: Pick<GraphAnswer, 'scope'>,
  { where, near }: Pick<ExplorerState, 'where' | 'near'>,
): 'browser' | 'service' | 'nobody' {
  const n = view.actors.length;
  const isSmall = n * (n + view.from.length) <= largestInBrowser && !scope.truncated;
  if (isSmall || where.length > 0 || near > 0) return 'browser';
  return scope.about.kind === 'network' ? 'service' : 'nobody';
}

async function measureByService(
  network: string,
  view: ViewGraph,
  { scope }: GraphAnswer,
  state: ExplorerState,
  signal: AbortSignal,
): Promise<ViewNumbersAnswer> {
  const query = viewQueryOf(state, scope);
  const measured = await request('measureNetwork', {
    params: { id: network },
    query: { ...query, metric: [...viewMetrics, ...viewActorMetrics] },
    signal,
  });
  return numbersFromService(view, measured);
}
