import { TelarProblem } from '../../../contract/problems.ts';
import type { Routes } from '../../../contract/routes.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { type GraphRequest, graphOfRequest } from './graph-of-request.ts';
import { checkReadable, planReading } from './plan-reading.ts';

export type RoutesQuery = GraphRequest & { from: string; to: string; k: number };

/**
 * How two actors of a network or territory reach each other.
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
    if (query.from === query.to)
      throw new TelarProblem('invalid-request', 'A route joins two different actors.', { field: 'to' });
    const { graph, hash: datasetHash } = await graphOfRequest(telar, query);
    const [from, to] = [positionOf(graph, query, 'from'), positionOf(graph, query, 'to')];
    const routes = await telar.pools.interactive.run('routes', { graph, from, to, k: query.k }, allGone);
    return { ...routes, datasetHash };
  });
}

function positionOf(graph: NetworkGraph, query: RoutesQuery, field: 'from' | 'to'): number {
  const position = graph.actors.indexOf(query[field]);
  if (position >= 0) return position;
  throw new TelarProblem('invalid-request', `No actor here has the id "${query[field]}".`, { field });
}
