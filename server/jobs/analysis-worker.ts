import { TelarProblem } from '../../contract/problems.ts';
import { findCommunities } from '../analysis/groups/find-communities.ts';
import { layoutGraph } from '../analysis/layout/layout-graph.ts';
import { compareLayers } from '../analysis/layers/compare-layers.ts';
import { measureGraph } from '../analysis/measure-graph.ts';
import { measureAttendance } from '../analysis/metrics/two-mode/measure-attendance.ts';
import { routesBetween } from '../analysis/paths/routes-between.ts';
import { changesBetween } from '../analysis/patterns/changes-between.ts';
import { tieChanges } from '../analysis/waves/tie-changes.ts';
import { assessNetwork } from '../analysis/patterns/assess-network.ts';
import { whatIf } from '../analysis/what-if/what-if.ts';
import type { AnalysisTasks, OnTaskProgress, Outcome, Task, TaskName } from './analysis-pool.ts';
import { loadKernels } from './kernel-bytes.ts';

loadKernels();

/** What work does now and then: say how far it is, and see whether it is still wanted. */
type Watch = { onProgress: OnTaskProgress; signal: Pick<AbortSignal, 'throwIfAborted'> };
type Runners = {
  [Name in TaskName]: (asked: AnalysisTasks[Name]['asked'], watch: Watch) => AnalysisTasks[Name]['answer'];
};

const runners: Runners = {
  layout: ({ graph, seed }) => layoutGraph(graph, { seed }),
  measure: ({ graph, ...options }, watch) => measureGraph(graph, { ...options, ...watch }),
  communities: ({ graph, ...options }) => findCommunities(graph, options),
  whatIf: ({ graph, edits, options }, watch) => whatIf(graph, edits, { ...options, signal: watch.signal }),
  routes: ({ graph, ...ends }, { signal }) =>
    routesBetween(graph, ends, () => {
      signal.throwIfAborted();
    }),
  compareLayers: ({ layers, ...options }) => compareLayers(layers, options),
  measureAttendance: ({ network }) => measureAttendance(network),
  tieChanges: ({ before, after }) => tieChanges(before, after),
  changesBetween: ({ network, from, to }) => changesBetween(network, from, to),
  assessOne: ({ network, thresholds }) => assessNetwork(network, thresholds),
};

/**
 * Entry of the worker thread: one task in, its answer out, progress on the way. A refusal is an answer too: as an error
 * it would lose on the way what it refuses and why.
 */
export default function work<Name extends TaskName>({
  name,
  asked,
  stop,
  progress,
}: Task<Name>): Outcome<Name> {
  const signal = {
    throwIfAborted: () => {
      if (Atomics.load(stop, 0) !== 0) throw new Error('The work was stopped.');
    },
  };
  const onProgress = everyTenth((share, stage) => {
    progress.postMessage({ share, stage });
  });
  try {
    signal.throwIfAborted();
    return { answer: runners[name](asked, { onProgress, signal }) };
  } catch (error) {
    if (!(error instanceof TelarProblem)) throw error;
    const { kind, message, field, findings } = error;
    return { refused: { kind, detail: message, field, findings } };
  } finally {
    progress.close();
  }
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
