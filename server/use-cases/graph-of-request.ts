import { TelarProblem } from '../../contract/problems.ts';
import { type NetworkGraph, buildGraph } from '../analysis/network-graph.ts';
import { registerYear } from './browse-territories.ts';
import type { Dependencies } from './dependencies.ts';
import { graphOfWave } from './measure-network.ts';

/** Either a network or a territory is named. */
export type GraphRequest = {
  network?: string | undefined;
  territory?: string | undefined;
  wave?: string | undefined;
  layers: string[];
  year?: number | undefined;
  directed?: boolean | undefined;
};

/**
 * The graph of a network's wave, or of all that a territory holds in one year of the register.
 *
 * @throws TelarProblem `not-found` where there is no such network or territory
 */
export async function graphOfRequest(
  telar: Pick<Dependencies, 'store'>,
  request: GraphRequest,
): Promise<{ graph: NetworkGraph; missing: number | null }> {
  if (request.network !== undefined) {
    const data = await telar.store.loadNetwork(request.network);
    if (data !== null) return graphOfWave(data, request);
    throw new TelarProblem('not-found', `No network has the id "${request.network}".`, { field: 'network' });
  }
  const id = request.territory ?? '';
  const year = await registerYear(telar, request.year);
  const found = await telar.store.loadTerritory({ id, year, scope: 'all' });
  if (found === null)
    throw new TelarProblem('not-found', `No territory has the id "${id}".`, { field: 'territory' });
  const ties = found.ties.filter((tie) => request.layers.length === 0 || request.layers.includes(tie.layer));
  const graph = buildGraph({
    directed: request.directed ?? false,
    actors: found.actors.map((actor) => actor.id),
    ties: ties
      .filter((tie) => tie.from !== tie.to)
      .map(({ from, to, strength, sign }) => ({ from, to, strength, sign })),
    attributes: { kind: found.actors.map(({ kind }) => kind), group: found.actors.map(({ group }) => group) },
  });
  return { graph, missing: null };
}
