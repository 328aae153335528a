import type { AnalysisRequest } from '../../../contract/analyses.ts';
import { buildGraph, type NetworkGraph } from './network-graph.ts';

/**
 * The graph of a network that came in a request.
 *
 * @throws TelarProblem `invalid-request` for ties that do not make a graph
 */
export function graphFromBody(request: AnalysisRequest): NetworkGraph {
  const roster = request.roster === undefined ? null : new Set(request.roster);
  const answered = request.responses === undefined ? roster : new Set(request.responses);
  const responded = ({ id }: { id: string }) =>
    roster?.has(id) === true ? answered?.has(id) === true : null;
  return buildGraph({
    directed: request.directed,
    actors: request.actors.map(({ id }) => id),
    ties: request.ties.map(({ from, to, strength, sign }) => ({
      from,
      to,
      strength: strength ?? null,
      ...(sign === undefined ? {} : { sign }),
    })),
    attributes: {
      kind: request.actors.map(({ kind }) => kind ?? null),
      group: request.actors.map(({ group }) => group ?? null),
    },
    responded: request.actors.map(responded),
  });
}
