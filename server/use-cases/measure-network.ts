import type { Measurement } from '../../contract/metrics.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { NullModel } from '../../contract/null-models.ts';
import { countMissing, graphFromNetwork } from '../analysis/graph-from-network.ts';
import { checkMeasuring, metricsWithinBudget } from './cost-guard.ts';
import { datasetHash, hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { parametersFromText } from './parameters-from-text.ts';

export type MeasureQuestion = {
  id: string;
  wave?: string | undefined;
  layers: string[];
  metric: string[];
  directed?: boolean | undefined;
  /** `name=value` or `metric:name=value`. */
  parameters?: readonly string[];
  nullModel?: NullModel | undefined;
  draws?: number;
  seed: number;
};

/** Metrics of one wave of a network, each with its passport. The same question twice gives the same bytes. */
export async function measureNetwork(
  { store, analysis, memory }: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  question: MeasureQuestion,
): Promise<Measurement | null> {
  const data = await store.loadNetwork(question.id);
  if (data === null) return null;
  const { graph, missing, hash } = graphOfWave(data, question);
  const metrics = question.metric.length === 0 ? metricsWithinBudget(graph) : question.metric;
  const parameters = parametersFromText(question.parameters ?? []);
  const nullModel = question.nullModel && { model: question.nullModel, draws: question.draws ?? 999 };
  checkMeasuring(graph, { metrics, parameters, nullModel }, 'waiting', 'metric');
  const { seed } = question;
  const task = { graph, metrics, parameters, nullModel, seed, datasetHash: hash, missing };
  return memory.recall(`measure ${datasetHash(hash, metrics, parameters, nullModel ?? null, seed)}`, () =>
    analysis.run('measure', task),
  );
}

/** The graph that one wave and some layers of a network make, with who is missing from it and the hash of its facts. */
export function graphOfWave(
  data: NetworkData,
  question: { wave?: string | undefined; layers: string[]; directed?: boolean | undefined },
) {
  const { graph, leftOut, wave } = graphFromNetwork(data, question);
  return { graph, leftOut, wave, missing: countMissing(graph), hash: hashOfGraph(graph) };
}
