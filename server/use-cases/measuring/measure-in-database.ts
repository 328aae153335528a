import type { JobRequest } from '../../../contract/jobs.ts';
import type { Measurement, Passport } from '../../../contract/metrics.ts';
import type { ReadView } from '../../../contract/network-view.ts';
import { codedProblem, type TelarProblem } from '../../../contract/problems.ts';
import { passportFor } from '../../analysis/measuring/measure-graph.ts';
import { metricById } from '../../analysis/metrics/catalogue.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import { readParameters } from '../../analysis/measuring/read-parameters.ts';
import type { Dependencies } from '../dependencies.ts';

/** Metrics that the database gives as Telar does, to 1e-9. */
export const databaseMetrics: readonly string[] = ['betweenness', 'pagerank'];

export const databaseCannotMeasure = (): TelarProblem =>
  codedProblem('database-cannot-measure', { metrics: databaseMetrics.join(', ') }, 'engine');

type DatabaseMeasuring = {
  request: JobRequest;
  graph: NetworkGraph;
  view: ReadView;
  missing: number | null;
  hash: string;
  signal: AbortSignal;
  onProgress: (share: number, stage: string) => void;
};

/** Measures the actors of a graph inside the database; the passports name its library as their engine. */
export async function measureInDatabase(
  { store }: Pick<Dependencies, 'store'>,
  { request, graph, view, missing, hash, signal, onProgress }: DatabaseMeasuring,
): Promise<Measurement> {
  const { science } = store;
  if (science === undefined) throw databaseCannotMeasure();
  const actors: Measurement['actors'] = graph.actors.map((id) => ({ id }));
  const passports: Record<string, Passport> = {};
  const layers = request.layers.length === 0 ? null : request.layers;
  const year = request.year ?? (await store.listYears()).at(-1) ?? null;
  const scope = { ids: [...graph.actors], layers, year, directed: graph.directed };
  const metrics = request.metrics.map((id) => metricById(id, 'metrics'));
  const parameters = readParameters(metrics, {});
  for (const [done, metric] of metrics.entries()) {
    signal.throwIfAborted();
    onProgress(done / metrics.length, metric.id);
    const id = metric.id === 'pagerank' ? 'pagerank' : 'betweenness';
    const { n, m, engine, values: rows } = await science.measure(scope, { id });
    const values = new Map(rows.map((row) => [row.id, row.value]));
    for (const actor of actors)
      actor[metric.id] = values.get(actor.id) ?? { undefined: 'not-in-the-database' };
    const asOurs = passportFor(metric, graph, parameters.get(metric.id)!, {
      seed: request.seed,
      missing,
      datasetHash: hash,
      view,
    });
    passports[metric.id] = { ...asOurs, n, m, engine };
  }
  return { network: {}, actors, ties: [], passports };
}
