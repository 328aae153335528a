import { codedProblem } from '../../../contract/problems.ts';
import type { Routes } from '../../../contract/routes.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { checkReadable, planReading } from './plan-reading.ts';

export type RoutesQuery = Omit<GraphRequest, 'withoutTension' | 'sets'> & {
  from: string;
  to: string;
  k: number;
  /** Also through ties of tension, which are no way to reach somebody unless asked for. */
  tension?: boolean | undefined;
};

/**
 * How two actors of a network or territory reach each other, by ties of any layer that is read but tension.
 *
 * @throws TelarProblem `not-found` as `graphOfRequest` says; `invalid-request` for an end that is not there, or one end
 *         twice
 */
export async function findRoutes(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: RoutesQuery,
  signal?: AbortSignal,
): Promise<Routes> {
  return cachedAnswer(telar, 'routes', { input: query, signal }, async (allGone) => {
    checkReadable((await planReading(telar, query)).size);
    if (query.from === query.to) throw codedProblem('route-to-itself', {}, 'to');
    const request = { ...query, withoutTension: query.tension !== true };
    const { graph, hash: datasetHash } = await graphOfRequest(telar, request);
    const [from, to] = [positionOf(graph, query, 'from'), positionOf(graph, query, 'to')];
    const routes = await telar.pools.interactive.run('routes', { graph, from, to, k: query.k }, allGone);
    return { ...routes, datasetHash };
  });
}

function positionOf(graph: NetworkGraph, query: RoutesQuery, field: 'from' | 'to'): number {
  const position = graph.actors.indexOf(query[field]);
  if (position >= 0) return position;
  throw codedProblem('unknown-end', { actor: query[field] }, field);
}
