import type { NetworkAssessment } from '../../contract/assessments.ts';
import type { Attendance } from '../../contract/attendance.ts';
import type { ActorGroups } from '../../contract/jobs.ts';
import type { LayerComparison } from '../../contract/layer-comparisons.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { ReadView } from '../../contract/network-view.ts';
import type { NullModelQuery } from '../../contract/null-models.ts';
import type { Communities } from '../../contract/networks.ts';
import type { TieChanges } from '../analysis/waves/tie-changes.ts';
import type { WaveTies } from '../analysis/waves/wave-ties.ts';
import type { Thresholds } from '../../contract/thresholds.ts';
import type { Routes } from '../../contract/routes.ts';
import type { BestTieBetween, Edit, WhatIfAnswer } from '../../contract/what-if.ts';
import type { RegisterSchool, Remoteness } from '../analysis/isolated-schools/remoteness.ts';
import type { TwoModeNetwork } from '../analysis/metrics/two-mode/two-mode-network.ts';
import type { ChangeFacts, WithStates } from '../analysis/patterns/changes-between.ts';
import type { NetworkGraph } from '../analysis/graph/network-graph.ts';
import type { Packed } from './packed.ts';
import type { LeftOut, NetworkCurves } from '../analysis/calibration/calibrate.ts';

/** Settings of one measurement, as they cross to the worker: plain data only. */
export type MeasureTask = {
  graph: NetworkGraph;
  metrics: string[];
  groups?: readonly ActorGroups[] | undefined;
  parameters: Record<string, unknown>;
  nullModel?: NullModelQuery | undefined;
  seed: number;
  datasetHash: string;
  missing: number | null;
  view?: ReadView | undefined;
  /** Elementary steps that it should take. */
  steps?: number;
};
export type CommunityTask = {
  graph: NetworkGraph;
  method: 'louvain' | 'leiden';
  seed: number;
  resolution: number;
  datasetHash: string;
};

export type WhatIfTask = {
  graph: NetworkGraph;
  edits: Edit[];
  options: {
    metrics: string[];
    seed: number;
    datasetHash: string;
    missing: number | null;
    view: ReadView;
    between: BestTieBetween;
    /** Actors that the best tie must touch; empty: any. */
    of: string[];
    /** Actors that are known, and not in the graph. */
    outside: string[];
  };
};

export type RoutesTask = { graph: NetworkGraph; from: number; to: number; k: number };

export type LayersTask = { layers: Record<string, NetworkGraph>; explained: string | null; seed: number };

export type ChangesTask = {
  network: NetworkData;
  from: string | null;
  to: string | null;
  /** The states of the patterns in all waves. */
  assessed: WithStates;
};

export type AssessInput = {
  networks: NetworkData[];
  /** More of them, as bytes: each would hold up whoever hands it over. */
  packed?: Packed<NetworkData>[];
  thresholds?: Thresholds | undefined;
  /** Ids of the patterns that are read; absent: all. */
  patterns?: string[] | undefined;
};

/** What a thread for analysis does. */
export type AnalysisTasks = {
  measure: { input: MeasureTask; answer: Measurement };
  communities: { input: CommunityTask; answer: Communities };
  whatIf: { input: WhatIfTask; answer: WhatIfAnswer };
  routes: { input: RoutesTask; answer: Omit<Routes, 'datasetHash'> };
  compareLayers: {
    input: LayersTask;
    answer: Pick<LayerComparison, 'pairs' | 'multiplexity' | 'regression'>;
  };
  measureAttendance: { input: { network: TwoModeNetwork }; answer: Attendance };
  tieChanges: { input: { before: WaveTies; after: WaveTies }; answer: TieChanges };
  changesBetween: { input: ChangesTask; answer: ChangeFacts };
  assess: { input: AssessInput; answer: NetworkAssessment[] };
  remoteness: { input: { schools: RegisterSchool[]; k: number }; answer: Remoteness[] };
  calibrationCurves: { input: { networks: NetworkData[] }; answer: (NetworkCurves | LeftOut)[] };
};
