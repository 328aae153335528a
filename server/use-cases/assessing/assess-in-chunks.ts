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

type ChunkOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
};

/**
 * Assesses networks side by side on all threads of a pool: the same bytes with any number of threads.
 *
 * @throws what the analysis throws; the signal's reason
 */
export const assessInChunks = (
  pool: AnalysisPool,
  networks: readonly NetworkData[],
  { assessing, signal, ...options }: ChunkOptions & { assessing: Assessing },
): Promise<NetworkAssessment[]> =>
  runInChunks(networks, (chunk) => pool.run('assess', { networks: chunk, ...assessing }, signal), options);

/** The same for whatever a pool makes of some networks, in their order. */
export async function runInChunks<Made>(
  networks: readonly NetworkData[],
  run: (chunk: NetworkData[]) => Promise<Made[]>,
  { onProgress }: Pick<ChunkOptions, 'onProgress'>,
): Promise<Made[]> {
  let done = 0;
  const chunks = await Promise.all(
    chunksOf(networks).map(async (chunk) => {
      const made = await run(chunk);
      done += chunk.length;
      onProgress?.(done, networks.length);
      return made;
    }),
  );
  return chunks.flat();
}
