import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { request } from '../../api/request.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { viewQueryOf } from '../explorer/network-view.ts';
import { measureBeside } from './measure-beside.ts';
import type { Part } from './numbers-worker.ts';
import { isSearching, type SearchingMetric, viewActorMetrics, viewMetrics } from './view-metrics.ts';
import { sharedViewGraph, type ViewGraph } from './view-graph.ts';
import { numbersFromHere, numbersFromService, type ViewNumbersAnswer } from './view-numbers-answer.ts';

/**
 * The most steps of a search from every actor (n · (n + m)) that take a thread of the browser about a second on a busy
 * machine: 1,000 actors with 5,000 ties. Larger views of a network are measured by the service.
 */
export const largestInBrowser = 6_000_000;
/** The same, for what is worked out of every view: some seconds. 4,000 actors with 20,000 ties. */
export const largestAtOnce = 100_000_000;

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
 * is not measured. Of a very large view only what needs no search from every actor is worked out (`isDeferred`).
 */
export function useViewNumbers(input: ViewInput) {
  const { view, who, key } = useMeasuredView(input);
  return useQuery<ViewNumbersAnswer>({
    queryKey: ['view-numbers', ...key],
    queryFn: ({ signal }) =>
      who === 'service'
        ? measureByService(input, view!, metricsAtOnce(view!), signal)
        : measureHere(view!, isVeryLarge(view!) ? 'quick' : 'whole', signal),
    enabled: who !== 'nobody',
    placeholderData: keepPreviousData,
  });
}

/** One number of a very large view: begun when its reader wants it. All parts of a screen share it. */
export function useDeferredNumber(input: ViewInput, metric: SearchingMetric) {
  const queries = useQueryClient();
  const { view, who, key } = useMeasuredView(input);
  // The browser finds them all by the same searches.
  const queryKey = ['deferred-number', who === 'service' ? metric : null, ...key];
  const number = useQuery<ViewNumbersAnswer>({
    queryKey,
    queryFn: ({ signal }) =>
      who === 'service'
        ? measureByService(input, view!, [metric], signal)
        : measureHere(view!, 'searched', signal),
    enabled: false,
  });
  return {
    found: number.data,
    error: number.error,
    isUnderWay: number.isFetching,
    start: () => void number.refetch(),
    stop: () => void queries.cancelQueries({ queryKey }),
  };
}

/** What of a view is not worked out before its reader wants it. */
export const isDeferred = (metric: string, view: Size): metric is SearchingMetric =>
  isSearching(metric) && isVeryLarge(view);

type Size = Pick<ViewGraph, 'actors' | 'from'>;
const stepsOf = ({ actors: { length: n }, from }: Size): number => n * (n + from.length);
const isVeryLarge = (view: Size): boolean => stepsOf(view) > largestAtOnce;

/** What is worked out of every view. */
export const metricsAtOnce = (view: Size): string[] =>
  [...viewMetrics, ...viewActorMetrics].filter((metric) => !isDeferred(metric, view));

/** The graph that is measured, by whom, and what tells it from others. */
function useMeasuredView({ network, answer, state, directed }: ViewInput) {
  const { layers, kinds, minStrength, where, near, selected } = state;
  // Who is chosen matters only where one looks around it.
  const centre = near === 0 ? null : selected;
  const view = useMemo(() => {
    const left = { layers, kinds, minStrength, where, near, selected: centre };
    return answer === undefined ? undefined : sharedViewGraph(answer, left, directed);
  }, [answer, layers, kinds, minStrength, where, near, centre, directed]);
  const who = view !== undefined && answer !== undefined ? whoMeasures(view, answer, state) : 'nobody';
  const filters = { layers, kinds, minStrength, where, near, centre, directed };
  const key = [network, answer?.scope.wave, answer?.datasetHash, JSON.stringify(filters)];
  return { view, who, key } as const;
}

/** The browser, unless the view is large or was not sent whole: then the service, where it can read the same one. */
export function whoMeasures(
  view: Size,
  { scope }: Pick<GraphAnswer, 'scope'>,
  { where, near }: Pick<ExplorerState, 'where' | 'near'>,
): 'browser' | 'service' | 'nobody' {
  const isSmall = stepsOf(view) <= largestInBrowser && !scope.truncated;
  if (isSmall || where.length > 0 || near > 0) return 'browser';
  return scope.about.kind === 'network' ? 'service' : 'nobody';
}

const measureHere = async (view: ViewGraph, part: Part, signal: AbortSignal): Promise<ViewNumbersAnswer> =>
  numbersFromHere(view, await measureBeside(view, part, signal));

async function measureByService(
  { network, answer, state }: ViewInput,
  view: ViewGraph,
  metric: readonly string[],
  signal: AbortSignal,
): Promise<ViewNumbersAnswer> {
  const query = { ...viewQueryOf(state, answer?.scope), metric: [...metric] };
  const measured = await request('measureNetwork', { params: { id: network }, query, signal });
  return numbersFromService(view, measured, metric);
}
