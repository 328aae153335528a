import type { NetworkGraph } from '../analysis/graph/network-graph.ts';
import { layoutGraph, type Position } from '../analysis/layout/layout-graph.ts';
import { taskRunner } from './run-task.ts';

/** What a thread for pictures does. */
export type PictureTasks = {
  layout: { input: { graph: NetworkGraph; seed: number }; answer: Position[] };
};

export default taskRunner<PictureTasks>({
  layout: ({ graph, seed }) => layoutGraph(graph, { seed }),
});
