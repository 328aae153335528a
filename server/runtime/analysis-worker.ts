import { curvesOf } from '../analysis/calibration/calibrate.ts';
import { findCommunities } from '../analysis/groups/find-communities.ts';
import { remoteness } from '../analysis/isolated-schools/remoteness.ts';
import { compareLayers } from '../analysis/layers/compare-layers.ts';
import { measureGraph } from '../analysis/measuring/measure-graph.ts';
import { measureAttendance } from '../analysis/metrics/two-mode/measure-attendance.ts';
import { routesBetween } from '../analysis/paths/routes-between.ts';
import { changesBetween } from '../analysis/patterns/changes-between.ts';
import { tieChanges } from '../analysis/waves/tie-changes.ts';
import { assessNetwork } from '../analysis/patterns/assess-network.ts';
import { whatIf } from '../analysis/what-if/what-if.ts';
import { describeAssessment } from '../narrative/describe-assessment.ts';
import { loadKernels } from './kernel-bytes.ts';
import type { AnalysisTasks } from './analysis-tasks.ts';
import { unpacked } from './packed.ts';
import { taskRunner } from './run-task.ts';

loadKernels();

export default taskRunner<AnalysisTasks>({
  measure: ({ graph, steps: _steps, ...options }, context) => measureGraph(graph, { ...options, ...context }),
  communities: ({ graph, ...options }) => findCommunities(graph, options),
  whatIf: ({ graph, edits, options }, context) =>
    whatIf(graph, edits, { ...options, signal: context.signal }),
  routes: ({ graph, ...ends }, { signal }) =>
    routesBetween(graph, ends, () => {
      signal.throwIfAborted();
    }),
  compareLayers: ({ layers, ...options }) => compareLayers(layers, options),
  measureAttendance: ({ network }) => measureAttendance(network),
  tieChanges: ({ before, after }) => tieChanges(before, after),
  changesBetween: ({ network, from, to, assessed }) => changesBetween(network, from, to, assessed),
  assess: ({ networks, packed = [], thresholds, patterns }, { signal }) =>
    [...networks, ...packed.map(unpacked)].map((network) => {
      signal.throwIfAborted();
      return describeAssessment(assessNetwork(network, { ...thresholds, patterns }));
    }),
  remoteness: ({ schools, k }) => remoteness(schools, { k }),
  calibrationCurves: ({ networks }, { signal }) =>
    networks.map((network) => {
      signal.throwIfAborted();
      return curvesOf(network);
    }),
});
