import type { LayerComparison } from '../../../contract/layer-comparisons.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { graphFromNetwork } from '../../analysis/graph/graph-from-network.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import { type ComparisonSize, costOfComparing } from '../../analysis/layers/comparison-cost.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { mostSteps } from './cost-guard.ts';

export type LayersQuery = {
  id: string;
  wave?: string | undefined;
  layers: string[];
  explained?: string | undefined;
  seed: number;
};

/** Bytes of the tables of all pairs of actors, at most. */
const mostBytes = 2 ** 30;

/** Layers of one wave beside each other; unless named, all that the wave's picture is made of. `null`: no such network. */
export async function compareLayers(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: LayersQuery,
  signal?: AbortSignal,
): Promise<LayerComparison | null> {
  return cachedAnswer(telar, 'layers', { input: query, signal }, async (allGone) => {
    const data = await telar.store.loadNetwork(query.id);
    if (data === null) return null;
    const { wave, layers, directed, graphs } = graphsByLayer(data, query);
    const explained = checkedExplained(layers, query.explained);
    const { seed } = query;
    const task = { layers: graphs, explained, seed };
    const compared = await telar.pools.interactive.run('compareLayers', task, allGone);
    return { wave, layers, directed, seed, ...compared };
  });
}

function graphsByLayer(data: NetworkData, query: LayersQuery) {
  const { wave, layers: wanted } = query;
  const whole = graphFromNetwork(data, { wave, layers: wanted });
  const { layers } = whole;
  if (layers.length < 2) throw codedProblem('one-layer-to-compare', { layer: layers.join('') }, 'layers');
  checkSize({
    actors: whole.graph.actors.length,
    layers: layers.length,
    explained: query.explained !== undefined,
  });
  const read = (layer: string, directed?: boolean) =>
    graphFromNetwork(data, { wave, layers: [layer], ...(directed === undefined ? {} : { directed }) }).graph;
  const own = layers.map((layer) => read(layer));
  const directed = own.every((graph) => graph.directed);
  const graphs: Record<string, NetworkGraph> = {};
  for (const [at, layer] of layers.entries())
    graphs[layer] = own[at]!.directed === directed ? own[at]! : read(layer, directed);
  return { wave: whole.wave, layers, directed, graphs };
}

/** @throws TelarProblem `too-large` with the estimate, before any work is begun */
function checkSize(size: ComparisonSize): void {
  const { operations, bytes } = costOfComparing(size);
  if (operations <= mostSteps.interactive && bytes <= mostBytes) return;
  const { layers, actors } = size;
  const estimate = { steps: operations.toExponential(1), megabytes: Math.ceil(bytes / 2 ** 20) };
  const limits = { mostSteps: mostSteps.interactive.toExponential(0), mostMegabytes: mostBytes / 2 ** 20 };
  throw codedProblem('comparing-layers-too-large', { layers, actors, ...estimate, ...limits }, 'layers');
}

function checkedExplained(layers: readonly string[], explained: string | undefined): string | null {
  if (explained === undefined || layers.includes(explained)) return explained ?? null;
  const values = { layer: explained, known: layers.join(', ') };
  throw codedProblem('explained-layer-not-compared', values, 'explained');
}
