import type { Measurement } from '../../contract/metrics.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { countMissing, graphFromNetwork } from '../analysis/graph-from-network.ts';
import { metrics as metricCatalogue } from '../analysis/metrics/catalogue.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';
import { datasetHash, hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';

export type MeasureQuestion = {
  id: string;
  wave?: string | undefined;
  layers: string[];
  metric: string[];
  directed?: boolean | undefined;
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
  const task = { graph, metrics, parameters: {}, seed: question.seed, datasetHash: hash, missing };
  return memory.recall(`measure ${datasetHash(hash, metrics, question.seed)}`, () =>
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

/** Elementary steps that an answer may cost while its reader waits: about a second on one thread. */
const budget = 200_000_000;

/** Ids of all metrics that are cheap enough on this graph to be given without being asked for one by one. */
export function metricsWithinBudget(graph: NetworkGraph): string[] {
  const [n, m] = [graph.actors.length, graph.from.length];
  const cheap = metricCatalogue.filter((metric) => metric.cost.operations(n, m) <= budget);
  const ids = new Set(cheap.map(({ id }) => id));
  return cheap
    .filter(({ standsInFor }) => standsInFor === undefined || !ids.has(standsInFor))
    .map(({ id }) => id);
}
