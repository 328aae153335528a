import { assessNetwork, assessNetworks } from '../analysis/patterns/assess-network.ts';
import { findCommunities } from '../analysis/groups/find-communities.ts';
import { layoutGraph } from '../analysis/layout/layout-graph.ts';
import { measureGraph } from '../analysis/measure-graph.ts';
import type { AnalysisTasks, TaskName } from './analysis-pool.ts';

type Runners = { [Name in TaskName]: (asked: AnalysisTasks[Name]['asked']) => AnalysisTasks[Name]['answer'] };

const runners: Runners = {
  layout: ({ graph, seed }) => layoutGraph(graph, { seed }),
  measure: ({ graph, ...options }) => measureGraph(graph, options),
  communities: ({ graph, ...options }) => findCommunities(graph, options),
  assess: ({ networks }) => assessNetworks(networks),
  assessOne: ({ network }) => assessNetwork(network),
};

/** Entry of the worker thread: one task in, its answer out. */
export default function work<Name extends TaskName>(task: {
  name: Name;
  asked: AnalysisTasks[Name]['asked'];
}): AnalysisTasks[Name]['answer'] {
  return runners[task.name](task.asked);
}
