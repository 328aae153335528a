import type { Job, JobRequest } from '../../../contract/jobs.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import { shortKey } from '../../runtime/cache-key.ts';
import type { OnTaskProgress } from '../../runtime/worker-tasks.ts';
import type { Dependencies } from '../dependencies.ts';
import { type EngineChoice, engineFor } from './choose-engine.ts';
import { graphOfRequest } from './graph-of-request.ts';
import type { RequestedGraph } from './graph-request.ts';
import { measureInDatabase } from './measure-in-database.ts';
import { type Measuring, parseMeasuring } from './parse-measuring.ts';
import { type GraphSize, stepsOfAll } from './cost-guard.ts';
import { planMeasuring, sizeOf } from './plan-measuring.ts';
import { checkReadable, planReading } from './plan-reading.ts';
import { resultsOf, writeBack } from './write-back.ts';

type Telar = Pick<Dependencies, 'store' | 'cache' | 'jobs' | 'pools' | 'now'>;

/** A job, planned before anything large is loaded. */
type Plan = {
  request: JobRequest;
  input: Measuring & { metrics: string[] };
  engine: EngineChoice;
  size: GraphSize;
};

/** Ties of a network that a job keeps while it waits; a larger one it reads again. */
const mostTiesWaiting = 20_000;

/** Starts measuring a territory or a network off the request; the same request joins the job under way. */
export async function startJob(telar: Telar, request: JobRequest): Promise<Job> {
  const storeVersion = await telar.store.storeVersion();
  const plan = await planJob(telar, request);
  // The waves and layers of a network are checked by reading it; a territory is read by the job.
  const checked = request.network === undefined ? null : await readGraph(telar, plan);
  // What a job that waits holds on to is little.
  const read = checked !== null && checked.graph.from.length <= mostTiesWaiting ? checked : null;
  const { engine } = plan;
  return telar.jobs.start({
    id: shortKey(storeVersion, 'job', { ...request, engine: engine.engine }),
    request,
    engine,
    steps: stepsOfAll(checked === null ? plan.size : sizeOf(checked.graph), plan.input),
    work: async (signal, onProgress) => {
      const graph = read ?? (await readGraph(telar, plan));
      signal.throwIfAborted();
      const result = await measure(telar, plan, { graph, signal, onProgress });
      signal.throwIfAborted();
      return { result, written: request.writeBack ? await writeBack(telar, result, signal) : [] };
    },
  });
}

/** What can be refused, and who measures, known from the request and from how much is stored. */
async function planJob(telar: Telar, request: JobRequest): Promise<Plan> {
  const input = parseMeasuring(request);
  if (request.writeBack) resultsOf(telar, 'writeBack');
  const { size, whole } = await planReading(telar, request);
  const engine = await engineFor(telar, request, size);
  if (engine.engine === 'telar') {
    checkReadable(size);
    if (whole) planMeasuring(size, input, 'batch');
  }
  return { request, input: { ...input, metrics: request.metrics }, engine, size };
}

/** What the job goes on to hold: not the stored ties that the graph was made of. */
type ReadGraph = Pick<RequestedGraph, 'graph' | 'view' | 'missing' | 'hash'>;

async function readGraph(telar: Telar, { request, input, engine }: Plan): Promise<ReadGraph> {
  const { graph, view, missing, hash } = await graphOfRequest(telar, request);
  if (engine.engine === 'telar') planMeasuring(sizeOf(graph), input, 'batch');
  return { graph, view, missing, hash };
}

function measure(
  telar: Telar,
  { request, input, engine }: Plan,
  work: { graph: ReadGraph; signal: AbortSignal; onProgress: OnTaskProgress },
): Promise<Measurement> {
  const { graph, view, missing, hash } = work.graph;
  const { signal, onProgress } = work;
  if (engine.engine === 'graph-data-science')
    return measureInDatabase(telar, { request, graph, view, missing, hash, signal, onProgress });
  const task = { ...planMeasuring(sizeOf(graph), input, 'batch'), graph, view, missing, datasetHash: hash };
  return telar.pools.batch.run('measure', task, signal, onProgress);
}
