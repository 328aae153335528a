import type { GraphAnswer } from '../../../contract/graphs.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Dependencies } from '../dependencies.ts';
import { withinReach } from '../protection/within-reach.ts';
import { unknownId } from '../unknown-id.ts';
import { hashOfDrawing } from './hash-of-drawing.ts';
import { countByLayer } from './layer-counts.ts';
import { showNetworkGraph } from './show-network-graph.ts';

export type NetworkEgoQuery = {
  id: string;
  network: string;
  wave?: string | undefined;
  layers: string[];
  depth: number;
  limit: number;
};

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;

/**
 * An actor and whoever is within `depth` ties of it in one view of one network: a part of the picture of that network,
 * with its ties once and its places, so that its numbers are those of the network.
 *
 * @throws TelarProblem `not-found` where there is no such network or it does not know the actor; `invalid-request` for a
 *         wave or a layer that the network does not have
 */
export async function networkEgo(
  telar: Telar,
  query: NetworkEgoQuery,
  signal: AbortSignal,
): Promise<GraphAnswer> {
  const { id, network, wave, layers } = query;
  const picture = { id: network, wave };
  const shown = await showNetworkGraph(telar, { ...picture, layers }, signal);
  const whole =
    layers.length === 0 ? shown : await showNetworkGraph(telar, { ...picture, layers: [] }, signal);
  if (shown === null || whole === null) throw unknownId('network', network);
  const read = layers.length === 0 ? whole.scope.defaultLayers : layers;
  const ties = shown.ties.filter(({ layer }) => read.includes(layer));
  const around = withinReach({ actors: shown.actors, ties, truncated: false }, query);
  const self = around.actors.find((actor) => actor.id === id) ?? (await absentActor(telar, query));
  return egoOf(self, around, whole);
}

/** A member of another time has no ties in this wave. */
async function absentActor({ store }: Telar, { id, network, wave }: NetworkEgoQuery): Promise<never> {
  if ((await store.findActor(id)) === null) throw unknownId('actor', id, 'network');
  throw wave === undefined
    ? codedProblem('actor-not-in-network', { actor: id, network }, 'network')
    : codedProblem('actor-not-in-wave', { actor: id, network, wave }, 'network');
}

type Around = Pick<GraphAnswer, 'actors' | 'ties'> & { truncated: boolean };

function egoOf(
  { id, name }: { id: string; name: string },
  { actors, ties, truncated }: Around,
  whole: GraphAnswer,
): GraphAnswer {
  const reached = new Set(actors.map((actor) => actor.id));
  const available = whole.ties.filter(({ from, to }) => reached.has(from) && reached.has(to));
  const { about, ...scope } = whole.scope;
  return {
    scope: {
      ...scope,
      about: { kind: 'ego', id, name },
      network: { id: about.id, name: about.name },
      layers: [...new Set(ties.map(({ layer }) => layer))].sort(byCodeUnit),
      layersAvailable: countByLayer(available),
      leftOut: truncated ? [{ reason: 'limit', actors: 0, ties: 0 }] : [],
      truncated,
    },
    datasetHash: hashOfDrawing(actors, ties),
    actors,
    ties,
  };
}
