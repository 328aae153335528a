import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { NetworkAssessment } from '../../contract/assessments.ts';
import type { Attendance } from '../../contract/attendance.ts';
import type { LayerComparison } from '../../contract/layer-comparisons.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { NullQuestion } from '../../contract/null-models.ts';
import type { Communities } from '../../contract/networks.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { TieChanges } from '../analysis/waves/tie-changes.ts';
import type { Changes } from '../analysis/patterns/changes-between.ts';
import type { Thresholds } from '../../contract/thresholds.ts';
import type { Routes } from '../../contract/routes.ts';
import type { BestTieBetween, Edit, WhatIfAnswer } from '../../contract/what-if.ts';
import type { Position } from '../analysis/layout/layout-graph.ts';
import type { TwoModeNetwork } from '../analysis/metrics/two-mode/two-mode-network.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';

/** Settings of one measurement, as they cross to the worker: plain data only. */
export type MeasureTask = {
  graph: NetworkGraph;
  metrics: string[];
  parameters: Record<string, unknown>;
  nullModel?: NullQuestion | undefined;
  seed: number;
  datasetHash: string;
  missing: number | null;
};
export type LayoutTask = { graph: NetworkGraph; seed: number };
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
    between: BestTieBetween;
  };
};

export type RoutesTask = { graph: NetworkGraph; from: number; to: number; k: number };

export type LayersTask = { layers: Record<string, NetworkGraph>; explained: string | null; seed: number };

export type ChangesTask = { network: NetworkData; from: string | null; to: string | null };

/** What a worker can be asked; the name of the task is the name of the function it runs. */
export type AnalysisTasks = {
  layout: { asked: LayoutTask; answer: Position[] };
  measure: { asked: MeasureTask; answer: Measurement };
  communities: { asked: CommunityTask; answer: Communities };
  whatIf: { asked: WhatIfTask; answer: WhatIfAnswer };
  routes: { asked: RoutesTask; answer: Omit<Routes, 'datasetHash'> };
  compareLayers: {
    asked: LayersTask;
    answer: Pick<LayerComparison, 'pairs' | 'multiplexity' | 'regression'>;
  };
  measureAttendance: { asked: { network: TwoModeNetwork }; answer: Attendance };
  tieChanges: { asked: { before: NetworkGraph; after: NetworkGraph }; answer: TieChanges };
  changesBetween: { asked: ChangesTask; answer: Changes };
  assessOne: { asked: { network: NetworkData; thresholds?: Thresholds }; answer: NetworkAssessment };
};
export type TaskName = keyof AnalysisTasks;

/** What comes back from a worker. */
export type Outcome<Name extends TaskName> =
  | { answer: AnalysisTasks[Name]['answer'] }
  | {
      refused: Pick<TelarProblem, 'kind' | 'field' | 'findings'> & { detail: string };
    };

/** As it crosses to the worker. `stop` is shared: another number than 0 asks the work to stop. */
export type Task<Name extends TaskName> = {
  name: Name;
  asked: AnalysisTasks[Name]['asked'];
  stop: Int32Array;
  progress: MessagePort;
};

/** Share of the work done, from 0 to 1, and what is being worked on. */
export type TaskProgress = { share: number; stage: string };
export type OnTaskProgress = (share: number, stage: string) => void;

/**
 * Runs analysis off the event loop, so that a heavy question never delays a light one. An aborted signal stops the work
 * within a fifth of a second: the answer rejects with the signal's reason when nothing of it goes on any more.
 *
 * Errors  a TelarProblem as the analysis threw it; the signal's reason
 */
export interface AnalysisPool {
  run<Name extends TaskName>(
    name: Name,
    asked: AnalysisTasks[Name]['asked'],
    signal?: AbortSignal,
    onProgress?: OnTaskProgress,
  ): Promise<AnalysisTasks[Name]['answer']>;
  close(): Promise<void>;
}

/** @param workers threads at most; they start when first needed and end when idle for a minute */
export function createAnalysisPool(workers: number): AnalysisPool {
  const pool = new Piscina({
    filename: new URL('./analysis-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, workers),
    idleTimeout: 60_000,
  });
  return {
    run: (name, asked, signal, onProgress) =>
      stoppable(signal, async (stop, ending) => {
        const { port1, port2 } = new MessageChannel();
        const tell = ({ share, stage }: TaskProgress) => onProgress?.(share, stage);
        port1.on('message', tell);
        try {
          const task: Task<typeof name> = { name, asked, stop, progress: port2 };
          const outcome = await pool.run(task, { signal: ending, transferList: [port2] });
          // The answer may overtake progress on its way: what was told before it is heard before it.
          for (let told; (told = receiveMessageOnPort(port1));) tell(told.message as TaskProgress);
          return answerOf(outcome);
        } finally {
          port1.close();
        }
      }),
    close: () => pool.destroy(),
  };
}

function answerOf<Name extends TaskName>(outcome: Outcome<Name>): AnalysisTasks[Name]['answer'] {
  if ('answer' in outcome) return outcome.answer;
  const { kind, detail, field, findings } = outcome.refused;
  throw new TelarProblem(kind, detail, {
    ...(field === undefined ? {} : { field }),
    ...(findings === undefined ? {} : { findings }),
  });
}

/** Milliseconds in which work that was told to stop may do so by itself, before its thread is ended. */
const grace = 100;

/**
 * Work that can be told to stop by a flag in shared memory and, when it does not listen, by the second signal. Most
 * work listens, and its thread with all it has loaded goes on to the next task.
 */
async function stoppable<Answer>(
  signal: AbortSignal | undefined,
  work: (stop: Int32Array, ending: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  signal?.throwIfAborted();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const ending = new AbortController();
  let patience: NodeJS.Timeout | undefined;
  const tell = () => {
    Atomics.store(stop, 0, 1);
    patience = setTimeout(() => {
      ending.abort();
    }, grace);
  };
  signal?.addEventListener('abort', tell, { once: true });
  try {
    return await work(stop, ending.signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', tell);
  }
}
