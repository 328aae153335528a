import type { Row } from '../../../contract/bulk.ts';
import { metricColumns } from '../../../contract/bulk-columns.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import { metrics as catalogue } from '../../analysis/metrics/catalogue.ts';
import type { Dependencies } from '../dependencies.ts';
import { metricsWithinBudget } from '../measuring/cost-guard.ts';
import { measureNetwork, type MeasureQuery } from '../measuring/measure-network.ts';
import { parametersFromText } from '../measuring/parameters-from-text.ts';
import { parseMeasuring } from '../measuring/parse-measuring.ts';
import { allOf } from '../networks/paginate.ts';
import { inOrder } from './in-order.ts';
import { rowsOfMeasurement, rowsWithoutValue } from './rows-of-measurement.ts';
import { someAtOnce } from './some-at-once.ts';
import type { Run, Table } from './table.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;
/** Which networks, and what of each is measured. */
export type BulkMeasuring = Omit<MeasureQuery, 'id' | 'nullModel' | 'draws'> & {
  territory?: string | undefined;
  network?: readonly string[];
  kind?: string | undefined;
  simulated?: boolean | undefined;
  actor?: string | undefined;
};

/** Measured at one time: pictures that somebody waits for find a free thread between two of them. */
const atOnce = 2;

const ofNetworks = new Set(catalogue.filter(({ level }) => level === 'network').map(({ id }) => id));

/**
 * Metrics of many networks, in each of their waves: the numbers that `measureNetwork` gives of one. Where it refuses (a
 * layer that was not asked, more work than an answer may take), the rows say so in place of a number. `null`: no such
 * territory.
 *
 * @throws TelarProblem `invalid-request` for a metric or parameter that there is not; while the rows are read
 *         `store-unavailable`, and the signal's reason
 */
export async function measureNetworks(telar: Telar, query: BulkMeasuring, run: Run): Promise<Table | null> {
  const { territory, metric, parameters = [], seed } = query;
  const metrics = metric.length === 0 ? undefined : metric;
  parseMeasuring({ metrics, parameters: parametersFromText(parameters), seed }, 'metric');
  if (territory !== undefined && (await telar.store.findTerritory(territory)) === null) return null;
  const measured = (slice: Slice) => measureSlice(telar, slice, query, run.signal);
  return { columns: metricColumns, rows: inOrder(slicesOfNetworks(telar, query, run), atOnce, measured) };
}

/** One wave of a network (`null`: it has none), with what its rows have in common. */
type Slice = { network: string; wave: string | null; size: { actors: number; ties: number }; place: Row };

async function* slicesOfNetworks(
  { store }: Telar,
  { territory, kind, simulated, actor, network = [], wave }: BulkMeasuring,
  { signal, onShare }: Run,
): AsyncGenerator<Slice> {
  const filter = { kind, simulated, actorId: actor, territoryId: territory };
  const all = await allOf((page) => store.listNetworks({ ...page, ...filter }));
  const wanted = all.filter(({ id }) => network.length === 0 || network.includes(id));
  let begun = 0;
  for await (const some of someAtOnce(wanted)) {
    signal.throwIfAborted();
    onShare?.(begun / wanted.length);
    begun += some.length;
    const found = await Promise.all(some.map(({ id }) => store.findNetwork(id)));
    for (const [index, { members, ties }] of some.entries())
      if (found[index]) yield* slicesOfNetwork(found[index], { actors: members, ties }, wave);
  }
}

function* slicesOfNetwork(
  { id, name, kind, simulated, territoryId, waves }: NetworkDetail,
  size: Slice['size'],
  wave: string | undefined,
): Generator<Slice> {
  const place = { network: id, name, kind, simulated, territory: territoryId };
  for (const { waveId, date } of wavesInOrder(waves))
    if (wave === undefined || waveId === wave)
      yield { network: id, wave: waveId, size, place: { ...place, wave: waveId, date } };
  if (waves.length === 0 && wave === undefined)
    yield { network: id, wave: null, size, place: { ...place, wave: null, date: null } };
}

async function measureSlice(
  telar: Telar,
  { network, wave, size, place }: Slice,
  { metric, ...query }: BulkMeasuring,
  signal: AbortSignal,
): Promise<Row[]> {
  const metrics = metric.length > 0 ? metric : metricsWithinBudget(size).filter((id) => ofNetworks.has(id));
  const one = { ...viewOf(query), id: network, ...(wave === null ? {} : { wave }) };
  const measured = (ids: string[]) => measureNetwork(telar, { ...one, metric: ids }, signal);
  const rows = async (ids: string[]): Promise<Row[]> => {
    const answer = await orReason(measured(ids));
    if (typeof answer !== 'string') return rowsOfMeasurement(answer, place);
    // One metric that costs too much takes no other with it.
    if (ids.length > 1) return (await Promise.all(ids.map((id) => rows([id])))).flat();
    return rowsWithoutValue(ids, answer, place);
  };
  return rows(metrics);
}

const viewOf = ({ layers, kinds, strength, directed, parameters, seed }: Omit<BulkMeasuring, 'metric'>) => ({
  layers,
  ...(kinds && { kinds }),
  ...(strength !== undefined && { strength }),
  directed,
  ...(parameters && { parameters }),
  seed,
});

/** Why one network has no number, where others may have one; what concerns all of them is thrown. */
async function orReason(measured: Promise<Measurement>): Promise<Measurement | string> {
  try {
    return await measured;
  } catch (error) {
    const ofOneNetwork = ['invalid-request', 'not-found', 'too-large', 'conflict'];
    if (error instanceof TelarProblem && ofOneNetwork.includes(error.kind)) return error.code;
    throw error;
  }
}
