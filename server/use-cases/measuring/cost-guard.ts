import { largestOf } from '../../../contract/extremes.ts';
import type { ActorGroups } from '../../../contract/jobs.ts';
import type { NullModelQuery } from '../../../contract/null-models.ts';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { triesBetween } from '../../analysis/inference/random-networks.ts';
import { actorGroups } from '../../analysis/groups/actor-groups.ts';
import { metricById, metrics as catalogue } from '../../analysis/metrics/catalogue.ts';
import type { Metric } from '../../analysis/metrics/metric.ts';

/** How large a graph is, which is all that its cost depends on. */
export type GraphSize = { readonly actors: number; readonly ties: number };

/** Whether somebody waits for the answer (minutes on one thread), or comes back for it (days). */
export type Mode = 'interactive' | 'batch';
export const mostSteps: Readonly<Record<Mode, number>> = { interactive: 5e10, batch: 1e14 };

/** Elementary steps that a metric may cost to be given unless metrics are named: about a second on one thread. */
const cheapSteps = 200_000_000;

/** Ids of all metrics that are cheap on a graph of this size; an estimate only where what it estimates is not cheap. */
export function metricsWithinBudget(size: GraphSize): string[] {
  const cheap = catalogue.filter((metric) => stepsOf(metric, size) <= cheapSteps);
  const ids = new Set(cheap.map(({ id }) => id));
  return cheap
    .filter(({ standsInFor }) => standsInFor === undefined || !ids.has(standsInFor))
    .map(({ id }) => id);
}

/**
 * Refuses, before any work is begun, what would take too long.
 *
 * @throws TelarProblem `too-large` with the estimate, and with what takes more or costs less
 */
export function checkCost(
  size: GraphSize,
  { metrics, nullModel }: { metrics: readonly string[]; nullModel: NullModelQuery | undefined },
  mode: Mode,
  field: string,
): void {
  for (const id of metrics) {
    const metric = metricById(id, field);
    const steps = stepsOf(metric, size) + nullSteps(metric, size, nullModel);
    if (steps > mostSteps[mode]) refuse(metric, size, { steps, mode, field });
  }
}

/** Steps are written in so many: a reader need not count the noughts. */
const billion = 1e9;

/**
 * Refuses, before any work is begun, what takes long only as a whole: each part of it alone would be taken on.
 *
 * @param steps of all that one request is about
 * @throws TelarProblem `too-large` with the sum and the bound
 */
export function checkSum(
  { actors, ties }: GraphSize,
  { steps, mode, field }: { steps: number; mode: Mode; field: string },
): void {
  if (steps <= mostSteps[mode]) return;
  const sum = { steps: Math.ceil(steps / billion), most: mostSteps[mode] / billion };
  throw codedProblem('measuring-adds-up', { ...sum, actors, ties }, field);
}

/** Steps of the dearest of some metrics. */
export function mostStepsOf(metrics: readonly string[], size: GraphSize): number {
  return largestOf(
    metrics.map((id) => stepsOf(metricById(id), size)),
    0,
  );
}

/** Steps of each way to say which group the actors are in. */
export const stepsOfGroups = (groups: readonly ActorGroups[] = [], { actors, ties }: GraphSize): number[] =>
  groups.map((id) => actorGroups[id].operations(actors, ties));

/** Steps of all that is measured together, with its random networks. */
export function stepsOfAll(
  size: GraphSize,
  { metrics, nullModel }: { metrics: readonly string[]; nullModel: NullModelQuery | undefined },
): number {
  const each = metrics
    .map((id) => metricById(id))
    .map((metric) => stepsOf(metric, size) + nullSteps(metric, size, nullModel));
  return each.reduce((sum, steps) => sum + steps, 0);
}

const stepsOf = ({ cost }: Metric, { actors, ties }: GraphSize): number => cost.operations(actors, ties);

/** Every draw is a network to make and to measure. */
function nullSteps(metric: Metric, size: GraphSize, nullModel: NullModelQuery | undefined): number {
  if (nullModel === undefined || metric.level !== 'network') return 0;
  const making = triesBetween.swaps * (size.actors + size.ties);
  return nullModel.draws * (making + stepsOf(metric, size));
}

function refuse(
  metric: Metric,
  { actors, ties }: GraphSize,
  { steps, mode, field }: { steps: number; mode: Mode; field: string },
): never {
  const estimate = catalogue.find(({ standsInFor }) => standsInFor === metric.id)?.id;
  const ways = [
    ...(mode === 'interactive' ? ['start a job (POST jobs) or measure a file with telar measure'] : []),
    ...(estimate === undefined ? [] : [`take ${estimate}`]),
    'choose a smaller network',
  ];
  const limit = mode === 'interactive' ? 'an answer may keep its reader waiting for' : 'are begun at all';
  throw new TelarProblem(
    'too-large',
    `${metric.id} of ${actors} actors and ${ties} ties would take about ${steps.toExponential(1)} steps, more than ${limit} (${mostSteps[mode].toExponential(0)}): ${ways.join(', or ')}.`,
    { field, code: 'measuring-too-large', values: { metric: metric.id, actors, ties } },
  );
}
