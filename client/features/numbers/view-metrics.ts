import type { MetricNumber } from '../../../contract/metrics.ts';

/** Numbers of the whole view, by the ids of the service's catalogue. */
export const viewMetrics = [
  'density',
  'density.all-cells',
  'reciprocity.arc',
  'transitivity',
  'components.weak',
  'fragmentation.weak',
  'fragmentation.distance',
  'path-length',
  'centralization.in-degree',
] as const;
type ViewMetric = (typeof viewMetrics)[number];
/** Numbers of each actor, likewise. */
export const viewActorMetrics = ['in-degree', 'out-degree', 'betweenness'] as const;
type ViewActorMetric = (typeof viewActorMetrics)[number];

/** Those of both that search from every actor: of a large view they take minutes, and are worked out when asked for. */
export const searchingMetrics = ['fragmentation.distance', 'path-length', 'betweenness'] as const;
export type SearchingMetric = (typeof searchingMetrics)[number];
export const isSearching = (id: string): id is SearchingMetric =>
  (searchingMetrics as readonly string[]).includes(id);

/** One value a position; of all actors alike, why there is none. */
export type ActorNumbers = readonly number[] | { undefined: string };

/** What needs one look at every tie, and what needs a search from every actor. */
export type QuickMeasures = {
  network: Record<Exclude<ViewMetric, SearchingMetric>, MetricNumber>;
  actors: Record<Exclude<ViewActorMetric, SearchingMetric>, ActorNumbers>;
};
export type SearchedMeasures = {
  network: Record<Extract<ViewMetric, SearchingMetric>, MetricNumber>;
  actors: Record<Extract<ViewActorMetric, SearchingMetric>, ActorNumbers>;
};
/** Some of all: what of a view was worked out. */
export type ViewMeasures = {
  network: Partial<Record<ViewMetric, MetricNumber>>;
  actors: Partial<Record<ViewActorMetric, ActorNumbers>>;
};
