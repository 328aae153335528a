import { countMissing } from '../../analysis/graph/wave-answers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { graphFromNetwork } from '../../analysis/graph/graph-from-network.ts';
import type { Dependencies } from '../dependencies.ts';
import { unknownId } from '../unknown-id.ts';
import { hashOfGraph } from '../../runtime/hash-of-graph.ts';
import { graphOfTerritory } from './graph-of-territory.ts';
import type { GraphRequest, RequestedGraph } from './graph-request.ts';
import { layersBetween } from './layers-between.ts';

/**
 * The graph of a view of a network, or of all that a territory holds in one year of the register.
 *
 * @throws TelarProblem `not-found` where there is no such network or territory; `invalid-request` for a wave, layer or
 *         year that it does not have
 */
export async function graphOfRequest(
  { store }: Pick<Dependencies, 'store'>,
  request: GraphRequest,
): Promise<RequestedGraph> {
  if (request.network === undefined) return graphOfTerritory({ store }, request);
  const data = await store.loadNetwork(request.network);
  if (data === null) throw unknownId('network', request.network);
  const { graph, view, ties } = graphFromNetwork(
    request.sets === 'as-one-actor' ? withSetsAsActors(data) : data,
    request,
  );
  const inside = new Set(graph.actors);
  return {
    graph,
    view,
    missing: countMissing(graph),
    hash: hashOfGraph(graph),
    outside: data.actors.flatMap(({ id, isSet }) => (inside.has(id) || isSet ? [] : [id])),
    layersBetween: layersBetween(
      graph,
      ties.map(({ tie }) => tie),
    ),
  };
}

const withSetsAsActors = (data: NetworkData): NetworkData => ({
  ...data,
  actors: data.actors.map((actor) => ({ ...actor, isSet: false })),
});
