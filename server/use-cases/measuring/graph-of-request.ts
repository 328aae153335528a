import { countMissing } from '../../analysis/graph/wave-answers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { graphFromNetwork } from '../../analysis/graph/graph-from-network.ts';
import { buildGraph, type NetworkGraph } from '../../analysis/graph/network-graph.ts';
import type { Dependencies } from '../dependencies.ts';
import { coMemberships } from '../drawing/co-memberships.ts';
import { registerYear } from '../register/register-year.ts';
import { hashOfGraph } from './dataset-hash.ts';

/** Either a network or a territory is named. */
export type GraphRequest = {
  network?: string | undefined;
  territory?: string | undefined;
  wave?: string | undefined;
  layers: string[];
  year?: number | undefined;
  directed?: boolean | undefined;
  sets?: 'left-out' | 'as-one-actor' | undefined;
};

/** A graph, who is missing from it (`null`: roster unknown), and the hash of its facts. */
export type RequestedGraph = { graph: NetworkGraph; missing: number | null; hash: string };

/**
 * The graph of a network's wave, or of all that a territory holds in one year of the register.
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
  if (data === null)
    throw new TelarProblem('not-found', `No network has the id "${request.network}".`, { field: 'network' });
  const { graph } = graphFromNetwork(
    request.sets === 'as-one-actor' ? withSetsAsActors(data) : data,
    request,
  );
  return { graph, missing: countMissing(graph), hash: hashOfGraph(graph) };
}

const withSetsAsActors = (data: NetworkData): NetworkData => ({
  ...data,
  actors: data.actors.map((actor) => ({ ...actor, isSet: false })),
});

async function graphOfTerritory(
  { store }: Pick<Dependencies, 'store'>,
  { territory: id = '', year: requested, layers, directed }: GraphRequest,
): Promise<RequestedGraph> {
  const year = await registerYear({ store }, requested);
  const stored = await store.loadTerritory({ id, year, scope: 'all' });
  if (stored === null)
    throw new TelarProblem('not-found', `No territory has the id "${id}".`, { field: 'territory' });
  const together = layers.includes('co-membership')
    ? await coMemberships({ store }, stored.actors, year)
    : [];
  const graph = buildGraph({
    directed: directed ?? false,
    actors: stored.actors.map((actor) => actor.id),
    ties: [...stored.ties, ...together]
      .filter((tie) => (layers.length === 0 || layers.includes(tie.layer)) && tie.from !== tie.to)
      .map(({ from, to, strength, sign }) => ({ from, to, strength, sign })),
    attributes: {
      kind: stored.actors.map(({ kind }) => kind),
      group: stored.actors.map(({ group }) => group),
    },
  });
  return { graph, missing: null, hash: hashOfGraph(graph) };
}
