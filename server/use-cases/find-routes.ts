import { TelarProblem } from '../../contract/problems.ts';
import type { Routes } from '../../contract/routes.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';
import { datasetHash, hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { type GraphRequest, graphOfRequest } from './graph-of-request.ts';

export type RoutesQuestion = GraphRequest & { from: string; to: string; k: number };

/**
 * How two actors of a network or territory reach each other.
 *
 * @throws TelarProblem `not-found` as `graphOfRequest` says; `invalid-request` for an end that is not there, or one end
 *         twice
 */
export async function findRoutes(
  telar: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  question: RoutesQuestion,
): Promise<Routes> {
  const { graph } = await graphOfRequest(telar, question);
  const [from, to] = [positionOf(graph, question, 'from'), positionOf(graph, question, 'to')];
  if (from === to)
    throw new TelarProblem('invalid-request', 'A route joins two different actors.', { field: 'to' });
  const hash = hashOfGraph(graph);
  return telar.memory.recall(`routes ${datasetHash(hash, from, to, question.k)}`, async () => {
    const routes = await telar.analysis.run('routes', { graph, from, to, k: question.k });
    return { ...routes, datasetHash: hash };
  });
}

function positionOf(graph: NetworkGraph, question: RoutesQuestion, field: 'from' | 'to'): number {
  const position = graph.actors.indexOf(question[field]);
  if (position >= 0) return position;
  throw new TelarProblem('invalid-request', `No actor here has the id "${question[field]}".`, { field });
}
