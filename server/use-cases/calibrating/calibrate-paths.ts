import { append } from '../../../contract/extremes.ts';
import type { Calibration } from '../../../contract/calibration.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { describeInForce } from '../../narrative/describe-calibration.ts';
import { createAnalysisPool } from '../../runtime/pools.ts';
import { assessInChunks } from '../assessing/assess-in-chunks.ts';
import { whyReadNotAssessed } from '../assessing/plan-assessing.ts';
import { readNetworks } from '../assessing/read-networks.ts';
import { changesOfCalibration, valuesOf } from './changes-of-calibration.ts';
import { estimateCalibration, readOf } from './estimate-calibration.ts';

/**
 * The same of networks in files, beside the defaults; nothing is stored.
 *
 * @throws TelarProblem `refused-import` for a path without ties
 */
export async function calibratePaths(
  paths: readonly string[],
  { workers }: { workers: number },
): Promise<Calibration> {
  const all: NetworkData[] = [];
  for (const path of paths) append(all, (await readNetworks(path)).networks);
  const networks = all.filter((data) => whyReadNotAssessed(data, 'batch') === null);
  const pool = createAnalysisPool(workers);
  try {
    const byId = new Map(networks.map((data) => [data.network.id, data]));
    const list = networks.map(({ network }) => network);
    const load = (ids: readonly string[]) => Promise.resolve(ids.map((id) => byId.get(id)!));
    const estimate = await estimateCalibration(pool, { list, load });
    const read = readOf(list).map(({ id }) => byId.get(id)!);
    const before = await assessInChunks(pool, read, { assessing: {} });
    const after = await assessInChunks(pool, read, { assessing: { thresholds: valuesOf(estimate) } });
    return { inForce: describeInForce(null), estimate, changes: changesOfCalibration(before, after) };
  } finally {
    await pool.close();
  }
}
