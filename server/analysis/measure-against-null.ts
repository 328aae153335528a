import type { NetworkValue } from '../../contract/metrics.ts';
import type { NullComparisons, NullQuestion } from '../../contract/null-models.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { compareWithNull } from './inference/compare-with-null.ts';
import { randomNetworks } from './inference/random-networks.ts';
import type { Metric, NetworkMetric, NetworkResult } from './metrics/metric.ts';
import type { NetworkGraph } from './network-graph.ts';
import { createRandom } from './random.ts';

type Question = NullQuestion & {
  readonly metrics: readonly Metric[];
  readonly parameters: ReadonlyMap<string, Record<string, unknown>>;
  /** What the metrics gave on the graph itself. */
  readonly observed: Readonly<Record<string, (typeof NetworkValue)['_output']>>;
  readonly seed: number;
  /** Told the share of the draws made; may throw to stop. */
  readonly onDraw: (share: number) => void;
};

/**
 * The metrics of the whole network beside the same on random networks, all of them on the same draws.
 *
 * Errors  `invalid-request` (field `nullModel`) without a metric of the whole network, or for a model that needs directions;
 *         `too-large` as `randomNetworks` says
 */
export function measureAgainstNull(graph: NetworkGraph, question: Question): NullComparisons {
  const { model, draws, seed, onDraw } = question;
  const asked = question.metrics.filter((metric) => metric.level === 'network');
  if (asked.length === 0)
    throw new TelarProblem(
      'invalid-request',
      'A null model compares numbers of the whole network; none of the metrics asked for is one.',
      { field: 'nullModel' },
    );
  const random = createRandom(seed).fork(`null/${model}`);
  const measureDrawn = (metric: NetworkMetric) => (drawn: NetworkGraph, draw: number) =>
    metric.measure(drawn, question.parameters.get(metric.id), {
      random: random.fork(`${metric.id}/${draw}`),
      progress: () => onDraw(draw / draws),
      stopIfAsked: () => onDraw(draw / draws),
      achieve: () => undefined,
    });
  const compared = asked.map((metric) => {
    const found = question.observed[metric.id]!;
    const observed = ('value' in found ? found.value : { undefined: found.undefined }) as NetworkResult;
    return { id: metric.id, observed, measure: measureDrawn(metric) };
  });
  const metrics = compareWithNull(compared, randomNetworks(graph, model, random), draws, (done) =>
    onDraw(done / draws),
  );
  return { model, draws, seed, metrics };
}
