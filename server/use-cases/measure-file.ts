import type { Finding } from '../../contract/findings.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { NullQuestion } from '../../contract/null-models.ts';
import { countMissing } from '../analysis/graph-from-network.ts';
import { measureGraph } from '../analysis/measure-graph.ts';
import { betweennessInParallel } from '../jobs/betweenness-in-parallel.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';
import type { OnProgress } from './import-files.ts';
import { checkMeasuring, metricsWithinBudget } from './cost-guard.ts';
import { hashOfGraph } from './dataset-hash.ts';
import { checkMemory } from './memory-guard.ts';
import { parametersFromText } from './parameters-from-text.ts';
import { type GraphQuestion, readGraph } from './read-graph.ts';

export type MeasureFileQuestion = GraphQuestion & {
  /** Metric ids; empty: all that are cheap enough on this graph. */
  metrics: string[];
  /** `name=value` or `metric:name=value`. */
  parameters: string[];
  nullModel: NullQuestion | null;
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
export async function measureFile(question: MeasureFileQuestion): Promise<MeasuredFile> {
  const begun = performance.now();
  question.onProgress?.(0, 1, 'reading');
  const { graph, findings, notes } = await readGraph(question);
  const timing: Record<string, number> = { reading: seconds(performance.now() - begun) };
  const metrics = question.metrics.length === 0 ? metricsWithinBudget(graph) : question.metrics;
  const parameters = parametersFromText(question.parameters);
  const nullModel = question.nullModel ?? undefined;
  checkMeasuring(graph, { metrics, parameters, nullModel }, 'job');
  checkMemory(graph, metrics);
  if (metrics.includes('betweenness')) await measureInParallel(graph, question, timing);
  const measured = measureGraph(graph, {
    metrics,
    parameters,
    nullModel,
    seed: question.seed,
    datasetHash: hashOfGraph(graph),
    missing: countMissing(graph),
    now: () => performance.now() / 1000,
    onTiming: (metric, taken) => {
      timing[metric] = seconds(taken * 1000) + (timing[metric] ?? 0);
    },
    onProgress: (share, metric) => question.onProgress?.(share, 1, metric),
  });
  return {
    measured,
    timing,
    notes: [...notes, ...findings.map(tellFinding)],
  };
}

/** The metric that is worth several threads; what they find is kept with the graph for `measureGraph`. */
async function measureInParallel(
  graph: NetworkGraph,
  { workers, onProgress }: MeasureFileQuestion,
  timing: Record<string, number>,
): Promise<void> {
  const begun = performance.now();
  const shared = await betweennessInParallel(graph, workers, {
    onProgress: (share) => onProgress?.(share, 1, 'betweenness'),
  });
  if (shared) timing['betweenness'] = seconds(performance.now() - begun);
}

function tellFinding({ file, row, column, found, expected, code, outcome }: Finding): string {
  const place = [
    file,
    ...(row === null ? [] : [`row ${String(row)}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ');
  return `${place}: found ${JSON.stringify(found)}, expected ${expected} (${code}, ${outcome})`;
}

const seconds = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1_000_000;
