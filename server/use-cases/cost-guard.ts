import type { NullQuestion } from '../../contract/null-models.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { triesBetween } from '../analysis/inference/random-networks.ts';
import { metricById, metrics as catalogue } from '../analysis/metrics/catalogue.ts';
import type { Metric } from '../analysis/metrics/metric.ts';
import type { NetworkGraph } from '../analysis/network-graph.ts';
import { readParameters } from '../analysis/read-parameters.ts';

/** Elementary steps that a metric may cost to be given unasked: about a second on one thread. */
const unasked = 200_000_000;

/** Whether somebody waits for the answer (minutes on one thread), or comes back for it (days). */
type Door = 'waiting' | 'job';
const mostSteps: Readonly<Record<Door, number>> = { waiting: 5e10, job: 1e14 };

/** What is to be measured, as any door may ask for it. */
export type Measuring = {
  readonly metrics: readonly string[];
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly nullModel?: NullQuestion | undefined;
};

/**
 * Ids of all metrics that are cheap enough on this graph to be given without being asked for one by one; an estimate
 * only where what it estimates is not among them.
 */
export function metricsWithinBudget(graph: NetworkGraph): string[] {
  const cheap = catalogue.filter((metric) => stepsOf(metric, graph) <= unasked);
  const ids = new Set(cheap.map(({ id }) => id));
  return cheap
    .filter(({ standsInFor }) => standsInFor === undefined || !ids.has(standsInFor))
    .map(({ id }) => id);
}

/**
 * Refuses, before any work is begun, what does not exist, does not fit or would take too long.
 *
 * Errors  `invalid-request` naming the metric, parameter or null model; `too-large` with the estimate, and with the
 *         door that takes more, when somebody waits for the answer
 */
export function checkMeasuring(graph: NetworkGraph, asked: Measuring, door: Door, field = 'metrics'): void {
  const metrics = asked.metrics.map((id) => metricById(id, field));
  readParameters(metrics, asked.parameters ?? {});
  for (const metric of metrics) {
    const steps = stepsOf(metric, graph) + nullSteps(metric, graph, asked.nullModel);
    if (steps > mostSteps[door]) tooLong(metric, graph, steps, door, field);
  }
}

const stepsOf = ({ cost }: Metric, { actors, from }: NetworkGraph): number =>
  cost.operations(actors.length, from.length);

/** Every draw is a network to make and to measure. */
function nullSteps(metric: Metric, graph: NetworkGraph, nullModel: NullQuestion | undefined): number {
  if (nullModel === undefined || metric.level !== 'network') return 0;
  const making = triesBetween.swaps * (graph.actors.length + graph.from.length);
  return nullModel.draws * (making + stepsOf(metric, graph));
}

function tooLong(metric: Metric, graph: NetworkGraph, steps: number, door: Door, field: string): never {
  const estimate = catalogue.find(({ standsInFor }) => standsInFor === metric.id)?.id;
  const ways = [
    ...(door === 'waiting' ? ['start a job (POST jobs) or measure a file with telar measure'] : []),
    ...(estimate === undefined ? [] : [`take ${estimate}`]),
    'choose a smaller network',
  ];
  const limit = door === 'waiting' ? 'an answer may keep its reader waiting for' : 'are begun at all';
  throw new TelarProblem(
    'too-large',
    `${metric.id} of ${graph.actors.length} actors and ${graph.from.length} ties would take about ${steps.toExponential(1)} steps, more than ${limit} (${mostSteps[door].toExponential(0)}): ${ways.join(', or ')}.`,
    { field },
  );
}
