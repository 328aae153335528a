import { countMissing } from '../../analysis/graph/wave-answers.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import type { NullModelQuery } from '../../../contract/null-models.ts';
import { measureGraph } from '../../analysis/measuring/measure-graph.ts';
import { betweennessInParallel } from '../../runtime/betweenness-in-parallel.ts';
import { BetweennessThreads } from '../../runtime/betweenness-threads.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import type { OnProgress } from '../importing/import-files.ts';
import { hashOfGraph } from '../../runtime/hash-of-graph.ts';
import type { GraphSource } from './graph-source.ts';
import { checkHeap } from '../../runtime/heap-guard.ts';
import { parametersFromText } from './parameters-from-text.ts';
import { parseMeasuring } from './parse-measuring.ts';
import { planMeasuring, sizeOf } from './plan-measuring.ts';
import { readGraph } from './read-graph.ts';

export type MeasureFileInput = GraphSource & {
  /** Metric ids; empty: all that are cheap enough on this graph. */
  metrics: string[];
  /** `name=value` or `metric:name=value`. */
  parameters: string[];
  nullModel: NullModelQuery | null;
  workers: number;
  seed: number;
  onProgress?: OnProgress;
};

export type MeasuredFile = {
  measured: Measurement;
  /** Seconds of reading and of each metric, by id. */
  timing: Record<string, number>;
  notes: string[];
};

/** Measures a graph file or bundle, storing nothing. */
export async function measureFile(input: MeasureFileInput): Promise<MeasuredFile> {
  const measuring = parseMeasuring({
    metrics: input.metrics.length === 0 ? undefined : input.metrics,
    parameters: parametersFromText(input.parameters),
    nullModel: input.nullModel ?? undefined,
    seed: input.seed,
  });
  const threads = threadsFor(input, measuring.metrics);
  try {
    return await readAndMeasure(input, measuring, threads);
  } finally {
    threads?.end();
  }
}

/** They start while the file is read. Null when betweenness is not wanted or one thread is to do it. */
function threadsFor(
  { workers }: MeasureFileInput,
  metrics: readonly string[] | null,
): BetweennessThreads | null {
  const isWanted = metrics?.includes('betweenness') ?? true;
  return isWanted && workers > 1 ? new BetweennessThreads(workers - 1) : null;
}

async function readAndMeasure(
  input: MeasureFileInput,
  measuring: ReturnType<typeof parseMeasuring>,
  threads: BetweennessThreads | null,
): Promise<MeasuredFile> {
  const begun = performance.now();
  input.onProgress?.(0, 1, 'reading');
  const { graph, view, findings, notes } = await readGraph(input);
  const timing: Record<string, number> = { reading: seconds(performance.now() - begun) };
  const { metrics, parameters, nullModel, seed } = planMeasuring(sizeOf(graph), measuring, 'batch');
  checkHeap(sizeOf(graph), metrics);
  if (threads && metrics.includes('betweenness')) await measureInParallel(graph, input, threads, timing);
  const measured = measureGraph(graph, {
    metrics,
    parameters,
    nullModel,
    seed,
    datasetHash: hashOfGraph(graph),
    missing: countMissing(graph),
    view,
    now: () => performance.now() / 1000,
    onTiming: (metric, taken) => {
      timing[metric] = seconds(taken * 1000) + (timing[metric] ?? 0);
    },
    onProgress: (share, metric) => input.onProgress?.(share, 1, metric),
  });
  return {
    measured,
    timing,
    notes: [...notes, ...findings.map(describeFinding)],
  };
}

/** The metric that is worth several threads; what they find is kept with the graph for `measureGraph`. */
async function measureInParallel(
  graph: NetworkGraph,
  { workers, onProgress }: MeasureFileInput,
  threads: BetweennessThreads,
  timing: Record<string, number>,
): Promise<void> {
  const begun = performance.now();
  const shared = await betweennessInParallel(graph, workers, {
    threads,
    onProgress: (share) => onProgress?.(share, 1, 'betweenness'),
  });
  if (shared) timing['betweenness'] = seconds(performance.now() - begun);
}

function describeFinding({ file, row, column, found, expected, code, outcome }: Finding): string {
  const place = [
    file,
    ...(row === null ? [] : [`row ${String(row)}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ');
  return `${place}: found ${JSON.stringify(found)}, expected ${expected} (${code}, ${outcome})`;
}

const seconds = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1_000_000;
