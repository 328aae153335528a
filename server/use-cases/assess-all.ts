import type { Assessments, NetworkAssessment } from '../../contract/assessments.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { withFalseDiscoveryRates } from '../analysis/patterns/false-discovery.ts';
import type { Thresholds } from '../../contract/thresholds.ts';
import { settle } from '../analysis/patterns/settings.ts';
import type { AnalysisPool } from '../jobs/analysis-pool.ts';
import { datasetHash } from './dataset-hash.ts';
import type { Memory } from './memory.ts';

/** Assesses networks side by side on all threads, then sets their q-values: the same bytes with any number of threads. */
export async function assessAll(
  { analysis, memory }: { analysis: AnalysisPool; memory: Memory },
  networks: readonly NetworkData[],
  thresholds: Thresholds = {},
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Assessments> {
  settle(thresholds); // Refused here, before a hundred networks refuse it one by one.
  let done = 0;
  const assessed = await Promise.all(
    networks.map(async (network) => {
      const answer = await assessOne({ analysis, memory }, network, thresholds);
      done += 1;
      onProgress(done, networks.length);
      return answer;
    }),
  );
  return withFalseDiscoveryRates({ networks: assessed }, thresholds);
}

/** One network on a thread of its own; asked again for the same facts and thresholds, the answer is remembered. */
export function assessOne(
  { analysis, memory }: { analysis: AnalysisPool; memory: Memory },
  network: NetworkData,
  thresholds: Thresholds = {},
): Promise<NetworkAssessment> {
  return memory.recall(`assess ${datasetHash(network, thresholds)}`, () =>
    analysis.run('assessOne', { network, thresholds }),
  );
}
