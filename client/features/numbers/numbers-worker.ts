import { measureBySearching, measureQuickly, measureView } from './measure-view.ts';
import type { ViewGraph } from './view-graph.ts';
import type { ViewMeasures } from './view-metrics.ts';

/** How much of a view is worked out at once. */
export type Part = 'whole' | 'quick' | 'searched';
export type Work = { graph: ViewGraph; part: Part };

const measure: Record<Part, (graph: ViewGraph) => ViewMeasures> = {
  whole: measureView,
  quick: measureQuickly,
  searched: measureBySearching,
};

/** Measures each graph that it is sent, so that the page stays free for its reader. */
self.onmessage = ({ data }: MessageEvent<Work>) => self.postMessage(measure[data.part](data.graph));
