import type { Job, JobRequest } from '../../contract/jobs.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { metrics as metricCatalogue } from '../analysis/metrics/catalogue.ts';
import { type NetworkGraph, buildGraph } from '../analysis/network-graph.ts';
import { registerYear } from './browse-territories.ts';
import { hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { graphOfWave } from './measure-network.ts';

/** Starts measuring a territory or a network off the request; the same request joins the job under way. */
export async function startJob(
  telar: Pick<Dependencies, 'store' | 'jobs'>,
  request: JobRequest,
): Promise<Job> {
  const unknown = request.metrics.find((id) => !metricCatalogue.some((metric) => metric.id === id));
  if (unknown !== undefined) {
    throw new TelarProblem(
      'invalid-request',
      `There is no metric "${unknown}"; GET metrics lists those that exist.`,
      { field: 'metrics' },
    );
  }
  const { graph, missing } = await graphOf(telar, request);
  return telar.jobs.start(request, {
    graph,
    metrics: request.metrics,
    parameters: {},
    seed: request.seed,
    datasetHash: hashOfGraph(graph),
    missing,
  });
}

async function graphOf(
  telar: Pick<Dependencies, 'store'>,
  request: JobRequest,
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
