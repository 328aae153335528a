import type { AnalysisAnswer, AnalysisRequest } from '../../contract/analyses.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { buildGraph } from '../analysis/network-graph.ts';
import { dataFromRequest } from './data-from-request.ts';
import { checkMeasuring, metricsWithinBudget } from './cost-guard.ts';
import type { Dependencies } from './dependencies.ts';
import { hashOfGraph } from './dataset-hash.ts';

/** Measures and assesses a network that came in the request; nothing of it is kept. */
export async function analyse(
  { analysis }: Pick<Dependencies, 'analysis'>,
  request: AnalysisRequest,
  signal?: AbortSignal,
): Promise<AnalysisAnswer> {
  const graph = graphOf(request);
  const hash = hashOfGraph(graph);
  const metrics = request.metrics ?? metricsWithinBudget(graph);
  const missing =
    request.roster === undefined ? null : graph.responded.filter((answer) => answer === false).length;
  const { parameters = {}, nullModel, seed } = request;
  checkMeasuring(graph, { metrics, parameters, nullModel }, 'waiting');
  const task = { graph, metrics, parameters, nullModel, seed, datasetHash: hash, missing };
  const measured = await analysis.run('measure', task, signal);
  const assessment = request.assess
    ? await analysis.run(
        'assessOne',
        { network: dataFromRequest(request), thresholds: request.thresholds ?? {} },
        signal,
      )
    : null;
  return { ...measured, datasetHash: hash, assessment };
}

function graphOf(request: AnalysisRequest) {
  const roster = request.roster === undefined ? null : new Set(request.roster);
  const answered = request.responses === undefined ? roster : new Set(request.responses);
  const responded = ({ id }: { id: string }) =>
    roster?.has(id) === true ? answered?.has(id) === true : null;
  try {
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
  } catch (error) {
    if (error instanceof TelarProblem) throw error;
    throw new TelarProblem(
      'invalid-request',
      error instanceof Error ? error.message : 'The ties could not be read.',
      { field: 'ties', cause: error },
    );
  }
}
