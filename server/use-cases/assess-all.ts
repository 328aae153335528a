import type { Assessments, NetworkAssessment } from '../../contract/assessments.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { withFalseDiscoveryRates } from '../analysis/patterns/false-discovery.ts';
import type { AnalysisPool } from '../jobs/analysis-pool.ts';
import { datasetHash } from './dataset-hash.ts';
import type { Memory } from './memory.ts';

/** Assesses networks side by side on all threads, then sets their q-values: the same bytes with any number of threads. */
export async function assessAll(
  { analysis, memory }: { analysis: AnalysisPool; memory: Memory },
  networks: readonly NetworkData[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Assessments> {
  let done = 0;
  const assessed = await Promise.all(
    networks.map(async (network) => {
      const answer = await assessOne({ analysis, memory }, network);
      done += 1;
      onProgress(done, networks.length);
      return answer;
    }),
  );
  return withFalseDiscoveryRates({ networks: assessed });
}

/** One network on a thread of its own; asked again for the same facts, the answer is remembered. */
export function assessOne(
  { analysis, memory }: { analysis: AnalysisPool; memory: Memory },
  network: NetworkData,
): Promise<NetworkAssessment> {
  return memory.recall(`assess ${datasetHash(network)}`, () => analysis.run('assessOne', { network }));
}
