import type { Job, JobRequest, WrittenResult } from '../../contract/jobs.ts';
import type { Measurement } from '../../contract/metrics.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { metricById } from '../analysis/metrics/catalogue.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';
import { type EngineChoice, chooseEngine } from './choose-engine.ts';
import { checkMeasuring } from './cost-guard.ts';
import { datasetHash, hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';
import { databaseMetrics, measureInDatabase } from './measure-in-database.ts';
import { resultsOf, writeBack } from './write-back.ts';

type Telar = Pick<Dependencies, 'store' | 'jobs' | 'longAnalysis' | 'now'>;

/** Starts measuring a territory or a network off the request; the same request joins the job under way. */
export async function startJob(telar: Telar, request: JobRequest): Promise<Job> {
  checkRequest(telar, request);
  const { graph, missing } = await graphOfRequest(telar, request);
  const hash = hashOfGraph(graph);
  const { metrics, parameters = {}, nullModel, seed } = request;
  const engine = await engineFor(telar, request, graph);
  if (engine.engine === 'telar') checkMeasuring(graph, request, 'job');
  const task = { graph, metrics, parameters, nullModel, seed, datasetHash: hash, missing };
  return telar.jobs.start({
    id: datasetHash(
      hash,
      metrics,
      parameters,
      nullModel ?? null,
      seed,
      engine.engine,
      request.writeBack,
    ).slice(0, 32),
    request,
    engine,
    work: async (signal, onProgress) => {
      const result: Measurement =
        engine.engine === 'telar'
          ? await telar.longAnalysis.run('measure', task, signal, onProgress)
          : await measureInDatabase(telar, { request, graph, missing, hash, onProgress });
      const written: WrittenResult[] = request.writeBack ? await writeBack(telar, result) : [];
      return { result, written };
    },
  });
}

/** What can be refused before anything is read. */
function checkRequest({ store }: Telar, { metrics, writeBack: wanted }: JobRequest): void {
  for (const id of metrics) metricById(id, 'metrics');
  if (wanted) resultsOf({ store }, 'writeBack');
}

/** By cost, unless one is named; the database can take part only where it knows every metric asked for. */
async function engineFor({ store }: Telar, request: JobRequest, graph: NetworkGraph): Promise<EngineChoice> {
  const able =
    request.territory !== undefined &&
    request.parameters === undefined &&
    request.nullModel === undefined &&
    request.metrics.every((id) => databaseMetrics.includes(id));
  const version = able && store.science !== undefined ? await store.science.version() : null;
  if (request.engine === 'telar') return { engine: 'telar', because: 'Telar was asked for.' };
  if (request.engine === 'graph-data-science') {
    if (version !== null)
      return { engine: 'graph-data-science', because: `Graph Data Science ${version} was asked for.` };
    throw new TelarProblem(
      'conflict',
      `Graph Data Science is not on this server, or does not give these metrics of a territory (${databaseMetrics.join(', ')}).`,
      { field: 'engine' },
    );
  }
  const [n, m] = [graph.actors.length, graph.from.length];
  const operations = Math.max(...request.metrics.map((id) => metricById(id).cost.operations(n, m)));
  return chooseEngine({ ties: m, operations, version });
}
