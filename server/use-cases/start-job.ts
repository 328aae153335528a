import type { Job, JobRequest } from '../../contract/jobs.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { metrics as metricCatalogue } from '../analysis/metrics/catalogue.ts';
import { hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';

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
  const { graph, missing } = await graphOfRequest(telar, request);
  return telar.jobs.start(request, {
    graph,
    metrics: request.metrics,
    parameters: {},
    seed: request.seed,
    datasetHash: hashOfGraph(graph),
    missing,
  });
}
