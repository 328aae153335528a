import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import {
  checkCost,
  checkSum,
  type GraphSize,
  metricsWithinBudget,
  type Mode,
  stepsOfAll,
} from './cost-guard.ts';
import { checkParameters, type Measuring } from './parse-measuring.ts';

/** What will be measured on a graph of known size, and that it will not take too long. */
export type MeasuringPlan = Measuring & {
  metrics: string[];
  /** Elementary steps that it should take. */
  steps: number;
};

/**
 * Decided on the size alone: which metrics, and whether the cost of each, and of all together, is taken on.
 *
 * @throws TelarProblem `too-large` with the estimate; `invalid-request` for a parameter that none of the metrics takes
 */
export function planMeasuring(
  size: GraphSize,
  input: Measuring,
  mode: Mode,
  field = 'metrics',
): MeasuringPlan {
  const metrics = input.metrics ?? metricsWithinBudget(size);
  if (input.metrics === null) checkParameters(metrics, input.parameters, field);
  checkCost(size, { ...input, metrics }, mode, field);
  const steps = stepsOfAll(size, { ...input, metrics });
  checkSum(size, { steps, mode, field });
  return { ...input, metrics, steps };
}

export const sizeOf = ({ actors, from }: Pick<NetworkGraph, 'actors' | 'from'>): GraphSize => ({
  actors: actors.length,
  ties: from.length,
});
