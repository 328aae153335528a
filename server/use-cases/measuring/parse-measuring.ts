import type { NullModelQuery } from '../../../contract/null-models.ts';
import { readParameters } from '../../analysis/measuring/read-parameters.ts';
import { metricById } from '../../analysis/metrics/catalogue.ts';

/** What is to be measured, whichever way it was requested. */
export type MeasuringRequest = {
  /** Metric ids; absent: all that are cheap on the graph. */
  readonly metrics?: readonly string[] | undefined;
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly nullModel?: NullModelQuery | undefined;
  readonly seed: number;
};

/** The same, checked: every metric exists, and every parameter has a metric named that takes it. */
export type Measuring = {
  metrics: string[] | null;
  parameters: Record<string, unknown>;
  nullModel: NullModelQuery | undefined;
  seed: number;
};

/**
 * Checks what is to be measured before anything is read.
 *
 * @param field what the request calls its metrics
 * @throws TelarProblem `invalid-request` naming the metric or parameter
 */
export function parseMeasuring(request: MeasuringRequest, field = 'metrics'): Measuring {
  const { metrics, parameters = {}, nullModel, seed } = request;
  if (metrics !== undefined) checkParameters(metrics, parameters, field);
  return { metrics: metrics === undefined ? null : [...metrics], parameters, nullModel, seed };
}

/** @throws TelarProblem `invalid-request` */
export function checkParameters(
  metrics: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
  field: string,
): void {
  readParameters(
    metrics.map((id) => metricById(id, field)),
    parameters,
  );
}
