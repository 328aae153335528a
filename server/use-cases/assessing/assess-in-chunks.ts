import { slicesOf } from '../../../contract/slices-of.ts';
import type { NetworkAssessment } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { AssessInput } from '../../runtime/analysis-tasks.ts';
import type { AnalysisPool } from '../../runtime/pools.ts';

/** Networks a task: few, so that no thread is left with a long task while the others have none. */
const chunkSize = 2;

/** What is assessed, besides the networks themselves. */
export type Assessing = Omit<AssessInput, 'networks'>;

/** The networks of each task, in their order. */
export const chunksOf = <Item>(items: readonly Item[]): Item[][] => slicesOf(items, chunkSize);

/**
 * Assesses networks side by side on all threads of a pool: the same bytes with any number of threads.
 *
 * @throws what the analysis throws; the signal's reason
 */
export async function assessInChunks(
  pool: AnalysisPool,
  networks: readonly NetworkData[],
  {
    assessing,
    signal,
    onProgress,
  }: {
    assessing: Assessing;
    signal?: AbortSignal | undefined;
    onProgress?: ((done: number, total: number) => void) | undefined;
  },
): Promise<NetworkAssessment[]> {
  let done = 0;
  const chunks = await Promise.all(
    chunksOf(networks).map(async (chunk) => {
      const assessed = await pool.run('assess', { networks: chunk, ...assessing }, signal);
      done += chunk.length;
      onProgress?.(done, networks.length);
      return assessed;
    }),
  );
  return chunks.flat();
}
