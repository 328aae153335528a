import type { Measurement } from '../../../contract/metrics.ts';
import type { ViewQuery } from '../../../contract/network-view.ts';
import type { NullModel } from '../../../contract/null-models.ts';
import { cacheKey } from '../../runtime/cache-key.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';
import { parametersFromText } from './parameters-from-text.ts';
import { parseMeasuring } from './parse-measuring.ts';
import { planMeasuring, sizeOf } from './plan-measuring.ts';
import { checkReadable, planReading } from './plan-reading.ts';

export type MeasureQuery = Partial<ViewQuery> & {
  id: string;
  layers: string[];
  metric: string[];
  directed?: boolean | undefined;
  /** `name=value` or `metric:name=value`. */
  parameters?: readonly string[];
  nullModel?: NullModel | undefined;
  draws?: number;
  seed: number;
};

/** Metrics of one wave of a network, each with its passport. The same query twice gives the same bytes. */
export async function measureNetwork(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: MeasureQuery,
  signal?: AbortSignal,
): Promise<Measurement> {
  const { id: network, wave, layers, kinds, strength, directed } = query;
  const input = parseMeasuring(measuringOf(query), 'metric');
  const request = { network, wave, layers, kinds, strength, directed };
  return cachedAnswer(telar, 'measure', { input: { request, input }, signal }, async (allGone) => {
    checkReadable((await planReading(telar, request, 'id')).size);
    const { graph, view, missing, hash } = await graphOfRequest(telar, request);
    const plan = planMeasuring(sizeOf(graph), input, 'interactive', 'metric');
    const task = { ...plan, graph, view, missing, datasetHash: hash };
    // An import leaves the networks that it does not touch as they were: their numbers are kept by their facts.
    return telar.cache.getOrCompute(
      cacheKey(hash, 'measure-facts', { ...task, graph: graph.responded }),
      (allLeft) => telar.pools.interactive.run('measure', task, allLeft),
      allGone,
    );
  });
}

const measuringOf = ({ metric, parameters = [], nullModel, draws = 999, seed }: MeasureQuery) => ({
  metrics: metric.length === 0 ? undefined : metric,
  parameters: parametersFromText(parameters),
  nullModel: nullModel && { model: nullModel, draws },
  seed,
});
