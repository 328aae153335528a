import type { MetricNumber } from '../../../contract/metrics.ts';

/** Numbers of the whole view, by the ids of the service's catalogue. */
export const viewMetrics = [
  'density',
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

export type ViewMeasures = {
  network: Record<ViewMetric, MetricNumber>;
  /** One value a position; of all actors alike, why there is none. */
  actors: Record<ViewActorMetric, readonly number[] | { undefined: string }>;
};
