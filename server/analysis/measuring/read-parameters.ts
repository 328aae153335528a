import type { z } from 'zod';
import { codedProblem } from '../../../contract/problems.ts';
import type { Metric } from '../metrics/metric.ts';

type Given = Readonly<Record<string, unknown>>;

/** Where a wrong parameter is named in a request. */
const field = 'parameters';

/**
 * Parameters of each metric asked for, complete with defaults. A parameter may be given for all metrics that have it
 * (`{normalised: true}`) or for one (`{betweenness: {normalised: true}}`, which wins). Texts, as a query string or a
 * command line brings them, are read as numbers or yes/no where the parameter wants those.
 *
 * @throws TelarProblem `invalid-request` for a name that no metric asked for has, or a value that does not fit
 */
export function readParameters(
  metrics: readonly Metric[],
  given: Given,
): Map<string, Record<string, unknown>> {
  const ids = new Set(metrics.map((metric) => metric.id));
  for (const name of Object.keys(given))
    if (!ids.has(name) && !metrics.some((metric) => name in metric.parameters.shape))
      throw codedProblem('unknown-parameter', { parameter: name }, field);
  return new Map(metrics.map((metric) => [metric.id, parametersOf(metric, given)]));
}

function parametersOf(metric: Metric, given: Given): Record<string, unknown> {
  const own = given[metric.id] ?? {};
  if (typeof own !== 'object') throw codedProblem('parameters-not-an-object', { metric: metric.id }, field);
  const shape: Record<string, z.core.$ZodType> = metric.parameters.shape;
  for (const name of Object.keys(own as Given))
    if (!(name in shape))
      throw codedProblem('unknown-parameter-of-metric', { metric: metric.id, parameter: name }, field);
  const chosen: Record<string, unknown> = {};
  for (const name of Object.keys(shape)) {
    const value = (own as Given)[name] ?? given[name];
    if (value !== undefined) chosen[name] = fitting(metric, name, value);
  }
  return metric.parameters.parse(chosen);
}

function fitting(metric: Metric, name: string, value: unknown): unknown {
  const schema = metric.parameters.shape[name] as z.ZodType;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  if (typeof value === 'string') {
    const asValue = schema.safeParse(valueIn(value));
    if (asValue.success) return asValue.data;
  }
  throw codedProblem(
    'parameter-not-valid',
    {
      parameter: name,
      metric: metric.id,
      value: JSON.stringify(value),
      why: read.error.issues[0]?.message ?? 'not valid',
    },
    field,
  );
}

/** The number or truth value that a text writes; other texts stay as they are. */
function valueIn(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}
