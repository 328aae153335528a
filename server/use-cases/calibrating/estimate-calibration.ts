import type { CalibrationEstimate } from '../../../contract/calibration.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { byId } from '../../../contract/text-order.ts';
import { calibrate } from '../../analysis/calibration/calibrate.ts';
import { describeCalibration } from '../../narrative/describe-calibration.ts';
import type { AnalysisPool } from '../../runtime/pools.ts';
import { chunksOf } from '../assessing/assess-in-chunks.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';

/** Those that are not simulated, or all where there are no others. */
export function readOf(networks: readonly NetworkData[]): readonly NetworkData[] {
  const real = networks.filter(({ network }) => !network.simulated);
  return real.length > 0 ? real : networks;
}

/**
 * What the first waves of networks say of an ordinary network: the same bytes with any number of threads. Simulated
 * networks are read only where there are no others, and then the estimate is marked.
 *
 * @throws what the analysis throws; the signal's reason
 */
export async function estimateCalibration(
  pool: AnalysisPool,
  networks: readonly NetworkData[],
  signal?: AbortSignal,
): Promise<CalibrationEstimate> {
  const read = readOf(networks).toSorted((a, b) => byId(a.network, b.network));
  const simulated = read.some(({ network }) => network.simulated);
  const chunks = chunksOf(read).map((chunk) => pool.run('calibrationCurves', { networks: chunk }, signal));
  const said = (await Promise.all(chunks)).flat();
  const { settings, networks: own } = calibrate(said.filter((each) => 'curves' in each));
  const passedOver = simulated ? [] : networks.filter(({ network }) => network.simulated);
  return describeCalibration(settings, {
    networks: own,
    leftOut: [
      ...said.filter((each) => 'reason' in each),
      ...passedOver.map(({ network: { id } }) => ({ id, reason: 'simulated' as const })),
    ],
    simulated,
    datasetHash: datasetHash(read),
  });
}
