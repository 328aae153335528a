import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { NetworkAssessment } from '../../contract/assessments.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { Communities } from '../../contract/networks.ts';
import type { Edit, WhatIfAnswer } from '../../contract/what-if.ts';
import type { Position } from '../analysis/layout/layout-graph.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';

/** Settings of one measurement, as they cross to the worker: plain data only. */
export type MeasureTask = {
  graph: NetworkGraph;
  metrics: string[];
  parameters: Record<string, unknown>;
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
  options: { metrics: string[]; seed: number; datasetHash: string; missing: number | null };
};

/** What a worker can be asked; the name of the task is the name of the function it runs. */
export type AnalysisTasks = {
  layout: { asked: LayoutTask; answer: Position[] };
  measure: { asked: MeasureTask; answer: Measurement };
  communities: { asked: CommunityTask; answer: Communities };
  whatIf: { asked: WhatIfTask; answer: WhatIfAnswer };
  assessOne: { asked: { network: NetworkData }; answer: NetworkAssessment };
};
export type TaskName = keyof AnalysisTasks;

/** Share of the work done, from 0 to 1, and what is being worked on. */
export type TaskProgress = { share: number; stage: string };
export type OnTaskProgress = (share: number, stage: string) => void;

/**
 * Runs analysis off the event loop, so that a heavy question never delays a light one. An aborted signal ends the
 * thread that works on the task: nothing of it goes on.
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
    run: async (name, asked, signal, onProgress) => {
      const options = signal === undefined ? {} : { signal };
      if (onProgress === undefined) return pool.run({ name, asked }, options);
      const { port1, port2 } = new MessageChannel();
      port1.on('message', ({ share, stage }: TaskProgress) => {
        onProgress(share, stage);
      });
      try {
        return await pool.run({ name, asked, progress: port2 }, { ...options, transferList: [port2] });
      } finally {
        port1.close();
      }
    },
    close: () => pool.destroy(),
  };
}
