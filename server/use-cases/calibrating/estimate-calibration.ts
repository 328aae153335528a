import type { CalibrationEstimate } from '../../../contract/calibration.ts';
import { append } from '../../../contract/extremes.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import { byId } from '../../../contract/text-order.ts';
import { calibrate } from '../../analysis/calibration/calibrate.ts';
import { describeCalibration } from '../../narrative/describe-calibration.ts';
import type { AnalysisPool } from '../../runtime/pools.ts';
import { chunksOf } from '../assessing/assess-in-chunks.ts';
import { inOrder } from '../bulk/in-order.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';

type Listed = { readonly id: string; readonly simulated: boolean };

/** Networks that are known by their list, and read some at a time: all of them at once may be more than memory holds. */
export type ListedNetworks = {
  readonly list: readonly Listed[];
  /** In any order; those that are too large to be assessed are left out. */
  load(ids: readonly string[]): Promise<readonly NetworkData[]>;
};

/** Networks that are read at once, and how many times as many are under way. */
const readAtOnce = 12;
const groupsAtOnce = 2;

/** Those that are not simulated, or all where there are no others. */
export function readOf<Network extends Pick<Listed, 'simulated'>>(
  list: readonly Network[],
): readonly Network[] {
  const real = list.filter(({ simulated }) => !simulated);
  return real.length > 0 ? real : list;
}

/**
 * What the first waves of networks say of an ordinary network: the same bytes with any number of threads. Simulated
 * networks are read only where there are no others, and then the estimate is marked.
 *
 * @throws what the analysis throws; the signal's reason
 */
export async function estimateCalibration(
  pool: AnalysisPool,
  networks: ListedNetworks,
  signal?: AbortSignal,
): Promise<CalibrationEstimate> {
  const read = readOf(networks.list).toSorted(byId);
  const simulated = read.some((network) => network.simulated);
  const groups = slicesOf(read, readAtOnce);
  const hashes: string[] = [];
  const said: Awaited<ReturnType<typeof curvesOfGroup>>['said'][number][] = [];
  const work = (group: readonly Listed[]) => curvesOfGroup(pool, networks, group, signal);
  for await (const group of inOrder(groups, groupsAtOnce, work)) {
    append(hashes, group.hashes);
    append(said, group.said);
  }
  const { settings, networks: own } = calibrate(said.filter((each) => 'curves' in each));
  const passedOver = simulated ? [] : networks.list.filter((network) => network.simulated);
  return describeCalibration(settings, {
    networks: own,
    leftOut: [
      ...said.filter((each) => 'reason' in each),
      ...passedOver.map(({ id }) => ({ id, reason: 'simulated' as const })),
    ],
    simulated,
    datasetHash: datasetHash(...hashes),
  });
}

/** What the networks of a group say, and the hash of the facts of each: the facts themselves are let go. */
async function curvesOfGroup(
  pool: AnalysisPool,
  { load }: ListedNetworks,
  group: readonly Listed[],
  signal: AbortSignal | undefined,
) {
  signal?.throwIfAborted();
  const loaded = await load(group.map(({ id }) => id));
  const data = loaded.toSorted((a, b) => byId(a.network, b.network));
  const curves = chunksOf(data).map((chunk) => pool.run('calibrationCurves', { networks: chunk }, signal));
  const hashes = data.map((network) => datasetHash(network));
  return { hashes, said: (await Promise.all(curves)).flat() };
}
