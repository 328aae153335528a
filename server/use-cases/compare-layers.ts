import type { LayerComparison } from '../../contract/layer-comparisons.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { graphFromNetwork } from '../analysis/graph-from-network.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';
import { datasetHash, hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';

export type LayersQuestion = {
  id: string;
  wave?: string | undefined;
  layers: string[];
  explained?: string | undefined;
  seed: number;
};

/** QAP keeps two tables of all pairs of actors. */
const mostActors = 3_000;

/** Layers of one wave beside each other; unless named, all that the wave's picture is made of. `null`: no such network. */
export async function compareLayers(
  { store, analysis, memory }: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  question: LayersQuestion,
): Promise<LayerComparison | null> {
  const data = await store.loadNetwork(question.id);
  if (data === null) return null;
  const { wave, layers, directed, graphs } = graphsByLayer(data, question);
  const explained = checkedExplained(layers, question.explained);
  const { seed } = question;
  const hashes = Object.values(graphs).map(hashOfGraph);
  const key = `layers ${datasetHash(hashes, layers, explained, seed)}`;
  const compared = await memory.recall(key, () =>
    analysis.run('compareLayers', { layers: graphs, explained, seed }),
  );
  return { wave, layers, directed, seed, ...compared };
}

function graphsByLayer(data: NetworkData, { wave, layers: wanted }: LayersQuestion) {
  const whole = graphFromNetwork(data, { wave, layers: wanted });
  const { layers } = whole;
  if (layers.length < 2)
    throw new TelarProblem(
      'invalid-request',
      `There is one layer here (${layers.join('')}); comparing takes two.`,
      { field: 'layers' },
    );
  if (whole.graph.actors.length > mostActors)
    throw new TelarProblem('too-large', `Layers are compared for up to ${mostActors} actors.`);
  const read = (layer: string, directed?: boolean) =>
    graphFromNetwork(data, { wave, layers: [layer], ...(directed === undefined ? {} : { directed }) }).graph;
  const own = layers.map((layer) => read(layer));
  const directed = own.every((graph) => graph.directed);
  const graphs: Record<string, NetworkGraph> = {};
  for (const [at, layer] of layers.entries())
    graphs[layer] = own[at]!.directed === directed ? own[at]! : read(layer, directed);
  return { wave: whole.wave, layers, directed, graphs };
}

function checkedExplained(layers: readonly string[], explained: string | undefined): string | null {
  if (explained === undefined || layers.includes(explained)) return explained ?? null;
  throw new TelarProblem(
    'invalid-request',
    `The layer "${explained}" is not among those compared: ${layers.join(', ')}.`,
    { field: 'explained' },
  );
}
