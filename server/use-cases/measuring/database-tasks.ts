import { actorGroupKinds, type ActorGroups, type JobRequest } from '../../../contract/jobs.ts';
import type { MetricNumber } from '../../../contract/metrics.ts';
import { codedProblem, type TelarProblem } from '../../../contract/problems.ts';
import { actorGroups } from '../../analysis/groups/actor-groups.ts';
import { readParameters } from '../../analysis/measuring/read-parameters.ts';
import { metricById } from '../../analysis/metrics/catalogue.ts';
import type { Metric } from '../../analysis/metrics/metric.ts';
import type { ServerMetric } from '../../store/in-database.ts';

/** One metric, or one way to say which group an actor is in, as the database is asked for it. */
export type DatabaseTask = {
  parameters: Record<string, unknown>;
  metric: ServerMetric;
  /** A value as the parameters want it, of so many actors. */
  scaled: (value: MetricNumber, actors: number) => MetricNumber;
} & ({ id: string; what: Metric } | { id: ActorGroups; what: 'groups' });

type Parameters = Record<string, unknown>;

/** How the database is asked for each metric that it gives as Telar's own kernels do, to 1e-9. */
const inDatabase: Readonly<Record<string, (parameters: Parameters, directed: boolean) => ServerMetric>> = {
  betweenness: (_, directed) => ({ id: 'betweenness', directed }),
  pagerank: ({ damping, strength }, directed) => ({
    ...{ id: 'pagerank', directed },
    damping: Number(damping),
    strength: strength === true,
  }),
  harmonic: ({ direction }, directed) => ({
    ...{ id: 'harmonic', directed },
    direction: direction === 'in' ? 'in' : 'out',
  }),
  coreness: () => ({ id: 'coreness' }),
  'components.weak': () => ({ id: 'components' }),
};

/** Ids of the metrics and groups that the database gives. */
export const databaseMetrics: readonly string[] = [...Object.keys(inDatabase), ...actorGroupKinds];

export const databaseCannotMeasure = (): TelarProblem =>
  codedProblem('database-cannot-measure', { metrics: databaseMetrics.join(', ') }, 'engine');

/** Whether the database can do all that a job wants: of a territory, over ties that are stored. */
export const canBeInDatabase = ({ territory, metrics, layers, nullModel }: JobRequest): boolean =>
  territory !== undefined &&
  nullModel === undefined &&
  // It follows from memberships, and is stored nowhere.
  !layers.includes('co-membership') &&
  metrics.every((id) => Object.hasOwn(inDatabase, id));

/** What the database is asked for, for a job that it can do. */
export function tasksOf({
  metrics,
  groups = [],
  parameters,
  directed = false,
  seed,
}: JobRequest): DatabaseTask[] {
  const chosen = [...new Set(metrics)].map((id) => metricById(id, 'metrics'));
  const read = readParameters(chosen, parameters ?? {});
  const ofMetrics = chosen.map((what): DatabaseTask => {
    const given = read.get(what.id)!;
    const metric = inDatabase[what.id]!(given, directed);
    return { id: what.id, what, parameters: given, metric, scaled: scaleOf(metric, given) };
  });
  const ofGroups = [...new Set(groups)].map((id): DatabaseTask => {
    const given = parametersOf(id);
    const metric =
      id === 'leiden' ? { id, seed, resolution: actorGroups.leiden.parameters.resolution } : { id };
    return { id, what: 'groups', parameters: given, metric, scaled: (value) => value };
  });
  return [...ofMetrics, ...ofGroups];
}

/** The library searches once: its communities are other ones than Telar's, and their results stand beside each other. */
const parametersOf = (id: ActorGroups): Parameters =>
  id === 'leiden' ? { ...actorGroups.leiden.parameters, seeds: 1 } : { ...actorGroups[id].parameters };

/** Normalised values are shares of what an actor could have at most. */
function scaleOf(metric: ServerMetric, { normalised }: Parameters): DatabaseTask['scaled'] {
  if (normalised !== true) return (value) => value;
  const most =
    metric.id === 'betweenness'
      ? (n: number) => ((n - 1) * (n - 2)) / (metric.directed ? 1 : 2)
      : (n: number) => n - 1;
  return (value, actors) => (typeof value === 'number' ? value / most(actors) : value);
}
