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
import { type GraphSize, stepsOfAll, stepsOfGroups } from './cost-guard.ts';
import { planMeasuring, sizeOf } from './plan-measuring.ts';
import { checkReadable, planReading } from './plan-reading.ts';
import { areWritten, type ResultScope, resultsOf, writeBack } from './write-back.ts';

type Telar = Pick<Dependencies, 'store' | 'cache' | 'jobs' | 'pools' | 'now'>;

/** A job, planned before anything large is loaded. */
type Plan = {
  request: JobRequest;
  input: Measuring & { metrics: string[] };
  engine: EngineChoice;
  size: GraphSize;
  scope: ResultScope;
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
  const { engine, scope } = plan;
  const id = shortKey(storeVersion, 'job', { ...request, engine: engine.engine });
  // What it wrote may have been removed since: then it is to be written again.
  const earlier = request.writeBack ? (telar.jobs.find(id)?.written ?? []) : [];
  return telar.jobs.start({
    id,
    again: !(await areWritten(telar, earlier)),
    request,
    engine,
    steps: stepsOf(plan, checked === null ? plan.size : sizeOf(checked.graph)),
    work: async (signal, onProgress) => {
      const result = await measure(telar, plan, { read, signal, onProgress });
      signal.throwIfAborted();
      return { result, written: request.writeBack ? await writeBack(telar, result, { scope, signal }) : [] };
    },
  });
}

const stepsOf = ({ request, input }: Plan, size: GraphSize): number =>
  stepsOfGroups(request.groups, size).reduce((sum, steps) => sum + steps, stepsOfAll(size, input));

/** What can be refused, and who measures, known from the request and from how much is stored. */
async function planJob(telar: Telar, request: JobRequest): Promise<Plan> {
  const input = parseMeasuring(request);
  if (request.writeBack) resultsOf(telar, 'writeBack');
  const { size, whole, year } = await planReading(telar, request);
  const engine = await engineFor(telar, request, size);
  if (engine.engine === 'telar') {
    checkReadable(size);
    if (whole) planMeasuring(size, input, 'batch');
  }
  const { territory = null, network = null } = request;
  const scope = { territory, network, year };
  return { request, input: { ...input, metrics: request.metrics }, engine, size, scope };
}

/** What the job goes on to hold: not the stored ties that the graph was made of. */
type ReadGraph = Pick<RequestedGraph, 'graph' | 'view' | 'missing' | 'hash'>;

async function readGraph(telar: Telar, { request, input }: Plan): Promise<ReadGraph> {
  const read = () => graphOfRequest(telar, request);
  const { graph, view, missing, hash } = await telar.store.inOneState(read);
  planMeasuring(sizeOf(graph), input, 'batch');
  return { graph, view, missing, hash };
}

type Work = { read: ReadGraph | null; signal: AbortSignal; onProgress: OnTaskProgress };

/** The database reads the graph by itself. */
async function measure(telar: Telar, plan: Plan, { read, signal, onProgress }: Work): Promise<Measurement> {
  const { request, input, engine, scope } = plan;
  const { territory, year } = scope;
  if (engine.engine === 'graph-data-science' && territory !== null && year !== null)
    return measureInDatabase(telar, { request, territory, year, signal, onProgress });
  const { graph, view, missing, hash } = read ?? (await readGraph(telar, plan));
  signal.throwIfAborted();
  const planned = planMeasuring(sizeOf(graph), input, 'batch');
  const task = { ...planned, groups: request.groups, graph, view, missing, datasetHash: hash };
  return telar.pools.batch.run('measure', task, signal, onProgress);
}
