import type { MessagePort } from 'node:worker_threads';
import { findCommunities } from '../analysis/groups/find-communities.ts';
import { layoutGraph } from '../analysis/layout/layout-graph.ts';
import { measureGraph } from '../analysis/measure-graph.ts';
import { assessNetwork } from '../analysis/patterns/assess-network.ts';
import { whatIf } from '../analysis/what-if/what-if.ts';
import type { AnalysisTasks, OnTaskProgress, TaskName } from './analysis-pool.ts';
import { loadKernels } from './kernel-bytes.ts';

loadKernels();

type Runners = {
  [Name in TaskName]: (
    asked: AnalysisTasks[Name]['asked'],
    onProgress: OnTaskProgress,
  ) => AnalysisTasks[Name]['answer'];
};

const runners: Runners = {
  layout: ({ graph, seed }) => layoutGraph(graph, { seed }),
  measure: ({ graph, ...options }, onProgress) => measureGraph(graph, { ...options, onProgress }),
  communities: ({ graph, ...options }) => findCommunities(graph, options),
  whatIf: ({ graph, edits, options }) => whatIf(graph, edits, options),
  assessOne: ({ network }) => assessNetwork(network),
};

type Task<Name extends TaskName> = {
  name: Name;
  asked: AnalysisTasks[Name]['asked'];
  progress?: MessagePort;
};

/** Entry of the worker thread: one task in, its answer out, progress on the way where a port is given. */
export default function work<Name extends TaskName>({
  name,
  asked,
  progress,
}: Task<Name>): AnalysisTasks[Name]['answer'] {
  return runners[name](
    asked,
    everyTenth((share, stage) => progress?.postMessage({ share, stage })),
  );
}

/** Progress at most ten times a second: telling costs more than the work between two steps. */
function everyTenth(tell: OnTaskProgress): OnTaskProgress {
  let last = -Infinity;
  return (share, stage) => {
    const now = performance.now();
    if (share < 1 && now - last < 100) return;
    last = now;
    tell(share, stage);
  };
}
