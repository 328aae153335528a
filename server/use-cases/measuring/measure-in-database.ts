import type { JobRequest } from '../../../contract/jobs.ts';
import type { Measurement, MetricNumber, Passport } from '../../../contract/metrics.ts';
import type { ReadView } from '../../../contract/network-view.ts';
import { numberParts } from '../../analysis/graph/parts.ts';
import { actorGroups, numbersOf } from '../../analysis/groups/actor-groups.ts';
import { groupsBySize } from '../../analysis/groups/find-communities.ts';
import { negativeLeftOut } from '../../analysis/measuring/add-groups.ts';
import { passportOf } from '../../analysis/measuring/passport-of.ts';
import type { ServerMeasurement, ServerValues } from '../../store/in-database.ts';
import type { Dependencies } from '../dependencies.ts';
import { datasetHash } from './dataset-hash.ts';
import { databaseCannotMeasure, type DatabaseTask, tasksOf } from './database-tasks.ts';

type DatabaseMeasuring = {
  request: JobRequest;
  territory: string;
  year: number;
  signal: AbortSignal;
  onProgress: (share: number, stage: string) => void;
};

/**
 * Measures a territory inside the database: nothing but the values leaves it. The passports name its library as their engine. Their
 * hash is of the state of the store and of what was read of it, as nobody has seen the facts themselves.
 *
 * @throws TelarProblem `conflict` where the database does not measure
 */
export async function measureInDatabase(
  { store }: Pick<Dependencies, 'store'>,
  { request, territory, year, signal, onProgress }: DatabaseMeasuring,
): Promise<Measurement> {
  const { science } = store;
  if (science === undefined) throw databaseCannotMeasure();
  const tasks = tasksOf(request);
  const layers = request.layers.length === 0 ? null : [...request.layers];
  const scope = { territory, year, layers };
  const metrics = tasks.map(({ metric }) => metric);
  const measured = await science.measure(scope, metrics, { signal, onProgress });
  const { storeVersion, results } = measured;
  const ids = (results[0]?.values ?? []).map(({ id }) => id);
  const answer: Measurement = { network: {}, actors: ids.map((id) => ({ id })), ties: [], passports: {} };
  const circumstances = {
    ...{ seed: request.seed, missing: null, engine: measured.engine },
    datasetHash: datasetHash(storeVersion, scope, measured.heldBack, request.directed ?? false),
    view: viewOf(request, measured),
  };
  for (const [at, task] of tasks.entries()) {
    const result = results[at]!;
    addResult(answer, task, result, passportOf(factsOf(task), sizeOf(task, result), circumstances));
  }
  return answer;
}

const viewOf = ({ layers }: JobRequest, measured: ServerMeasurement): ReadView => ({
  ...{ wave: null, kinds: null, strength: null },
  layers: layers.length === 0 ? measured.layers : [...layers],
  mentions: measured.mentions,
});

const factsOf = ({ id, parameters, what }: DatabaseTask) =>
  what === 'groups' ? { ...actorGroups[id], id, parameters } : { ...what, id, parameters };

const sizeOf = ({ metric }: DatabaseTask, { n, m, negative }: ServerValues) => ({
  // As of Telar itself: what is left out was read.
  ...{ n, m: m + negative, leftOut: negativeLeftOut(negative) },
  ...{ directed: 'directed' in metric && metric.directed, cost: 'steps' as const },
});

function addResult(
  answer: Measurement,
  task: DatabaseTask,
  { values }: ServerValues,
  passport: Passport,
): void {
  const { id, what } = task;
  if (what !== 'groups' && what.level === 'network') {
    answer.network[id] = { passport, value: new Set(values.map(({ value }) => value)).size };
    return;
  }
  const given =
    what === 'groups' ? numbered(values) : values.map(({ value }) => task.scaled(value, values.length));
  for (const [at, value] of given.entries()) answer.actors[at]![id] = value;
  answer.passports[id] = passport;
}

/** Groups as Telar numbers them, whatever the library calls them. */
function numbered(values: ServerValues['values']): MetricNumber[] {
  const ids = values.map(({ id }) => id);
  const parts = numberParts(Int32Array.from(values, ({ value }) => Number(value)));
  const numbers = numbersOf(groupsBySize(ids, parts));
  return ids.map((id) => numbers.get(id)!);
}
