import type { Measurement } from '../../contract/metrics.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { graphFromNetwork } from '../analysis/graph-from-network.ts';
import { checkMetrics } from '../analysis/measure-graph.ts';
import { checkLayers, chooseWave } from './choose-wave.ts';
import { datasetHash } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { whoResponded } from './show-network-graph.ts';

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
  signal?: AbortSignal,
): Promise<Measurement | null> {
  const data = await store.loadNetwork(question.id);
  if (data === null) return null;
  const { graph, missing, hash } = graphOfWave(data, question);
  const metrics = checkMetrics(question.metric, graph);
  const task = { graph, metrics, parameters: {}, seed: question.seed, datasetHash: hash, missing };
  return memory.recall(`measure ${datasetHash(hash, metrics, question.seed)}`, () =>
    analysis.run('measure', task, signal),
  );
}

/** The graph that one wave and some layers of a network make, with who is missing from it and the hash of its facts. */
export function graphOfWave(
  data: NetworkData,
  question: { wave?: string | undefined; layers: string[]; directed?: boolean | undefined },
) {
  checkLayers(data, question.layers);
  const wave = chooseWave(data, question.wave);
  const { graph, leftOut } = graphFromNetwork(data, {
    wave,
    layers: question.layers,
    ...(question.directed === undefined ? {} : { directed: question.directed }),
  });
  const responded = whoResponded(data, wave);
  return {
    wave,
    graph,
    leftOut,
    missing: responded.size === 0 ? null : [...responded.values()].filter((answer) => !answer).length,
    hash: datasetHash(
      graph.directed,
      graph.actors,
      [...graph.from],
      [...graph.to],
      [...graph.strength],
      [...graph.sign],
      graph.attributes,
    ),
  };
}
