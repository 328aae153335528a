import type { MetricNumber } from '../../../contract/metrics.ts';
import type { ServerMetric, ServerValues } from '../in-database.ts';
import type { Call } from './gds-calls.ts';
import type { Projection } from './gds-projection.ts';

type Values = ServerValues['values'];
type Row = { id: string; value: number };
type Leiden = Extract<ServerMetric, { id: 'leiden' }>;

/** How often the library is asked for a metric. */
export const partsOf = (metric: ServerMetric): number => (metric.id === 'betweenness' ? 3 : 1);

/** The values of a metric as Telar's own kernel gives them. */
export async function valuesOf(call: Call, projection: Projection, metric: ServerMetric): Promise<Values> {
  switch (metric.id) {
    case 'betweenness':
      return betweenness(call, projection);
    case 'pagerank':
      return pagerank(call, metric);
    case 'harmonic':
      return harmonic(call, projection);
    case 'coreness':
      return rowsOf(call, 'gds-coreness');
    case 'components':
      return rowsOf(call, 'gds-components');
    case 'leiden':
      return leiden(call, projection, metric);
  }
}

const rowsOf = async (call: Call, ...called: Parameters<Call>): Promise<Row[]> =>
  (await call(...called)) as Row[];

const allUndefined = (rows: readonly Row[], why: string): Values =>
  rows.map(({ id }) => ({ id, value: { undefined: why } }));

/** Of all actors together, by how much two numbers may differ that are added up in another order. */
const rounding = 1e-6;

/**
 * The library counts shortest routes in 64 bits and says nothing when they overflow. Over all actors, betweenness adds up to the
 * steps between any two less one: where it does not, there were too many routes.
 */
async function betweenness(call: Call, { n, reading: { directed } }: Projection): Promise<Values> {
  const rows = await rowsOf(call, 'gds-betweenness');
  if (n < 3) return allUndefined(rows, 'too-few-actors');
  const near = await rowsOf(call, 'gds-closeness', { share: false });
  const shared = await rowsOf(call, 'gds-closeness', { share: true });
  const between = near.map(({ value }, at) => {
    if (value === 0) return 0;
    const reached = Math.round((shared[at]!.value / value) * (n - 1));
    return reached / value - reached;
  });
  const expected = sumOf(between) / (directed ? 1 : 2);
  const isWhole =
    Math.abs(sumOf(rows.map(({ value }) => value)) - expected) <= rounding * Math.max(1, expected);
  return isWhole ? rows : allUndefined(rows, 'too-many-paths');
}

/** What is left of a start after so many steps, as a share of all. */
const leastLeft = 1e-17;

/**
 * The library lets the rank of actors without a tie out leak away; scaled to sum 1 it is the rank of a walker who
 * starts anew anywhere from there, which is what Telar's own PageRank says.
 */
async function pagerank(
  call: Call,
  { damping, strength }: Extract<ServerMetric, { id: 'pagerank' }>,
): Promise<Values> {
  const maxIterations = Math.ceil(Math.log(leastLeft) / Math.log(damping)) + 10;
  const weighing = strength ? { relationshipWeightProperty: 'strength' } : {};
  const rows = await rowsOf(call, 'gds-pagerank', ({ job: jobId, concurrency }) => ({
    configuration: {
      jobId,
      concurrency,
      dampingFactor: damping,
      maxIterations,
      tolerance: 1e-15,
      ...weighing,
    },
  }));
  const sum = sumOf(rows.map(({ value }) => value));
  return rows.map(({ id, value }) => ({ id, value: value / sum }));
}

/** The library divides by the number of the others. */
async function harmonic(call: Call, { n }: Projection): Promise<Values> {
  const rows = await rowsOf(call, 'gds-harmonic');
  if (n < 2) return allUndefined(rows, 'too-few-actors');
  return rows.map(({ id, value }): { id: string; value: MetricNumber } => ({ id, value: value * (n - 1) }));
}

/**
 * One search: other seeds find the same. The library can also go on from a division, but then gives worse ones, says that they are
 * better, and breaks down on some.
 */
const leiden = (call: Call, { m }: Projection, { seed, resolution }: Leiden): Promise<Values> =>
  // Of no ties the library fails; everybody is alone, as in components.
  m === 0 ? rowsOf(call, 'gds-components') : rowsOf(call, 'gds-leiden', { seed, resolution });

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
