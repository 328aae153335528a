import type { NetworkValue } from '../../../contract/metrics.ts';
import type { NullComparisons, NullModelQuery } from '../../../contract/null-models.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { compareWithNull } from '../inference/compare-with-null.ts';
import { randomNetworks } from '../inference/random-networks.ts';
import type { Metric, NetworkMetric } from '../metrics/metric.ts';
import type { NetworkGraph, NetworkResult } from '../graph/network-graph.ts';
import { createRandom } from '../random.ts';

type NullModelTask = NullModelQuery & {
  readonly metrics: readonly Metric[];
  readonly parameters: ReadonlyMap<string, Record<string, unknown>>;
  /** What the metrics gave on the graph itself. */
  readonly observed: Readonly<Record<string, (typeof NetworkValue)['_output']>>;
  readonly seed: number;
  /** Receives the share of the draws made; may throw to stop. */
  readonly onDraw: (share: number) => void;
};

/**
 * The metrics of the whole network beside the same on random networks, all of them on the same draws.
 *
 * @throws TelarProblem `invalid-request` without a metric of the whole network, or for a model that needs directions;
 *         `too-large` as `randomNetworks` says
 */
export function measureAgainstNull(graph: NetworkGraph, task: NullModelTask): NullComparisons {
  const { model, draws, seed, onDraw } = task;
  const networkMetrics = task.metrics.filter((metric) => metric.level === 'network');
  if (networkMetrics.length === 0) throw codedProblem('null-model-needs-network-metric', {}, 'nullModel');
  const random = createRandom(seed).fork(`null/${model}`);
  const measureDrawn = (metric: NetworkMetric) => (drawn: NetworkGraph, draw: number) =>
    metric.measure(drawn, task.parameters.get(metric.id), {
      random: random.fork(`${metric.id}/${draw}`),
      progress: () => onDraw(draw / draws),
      throwIfAborted: () => onDraw(draw / draws),
      reportPrecision: () => undefined,
    });
  const compared = networkMetrics.map((metric) => {
    const found = task.observed[metric.id]!;
    const observed = ('value' in found ? found.value : { undefined: found.undefined }) as NetworkResult;
    return { id: metric.id, observed, measure: measureDrawn(metric) };
  });
  const metrics = compareWithNull(compared, randomNetworks(graph, model, random), draws, (done) =>
    onDraw(done / draws),
  );
  return { model, draws, seed, metrics };
}
