import type { Job } from '../../../contract/jobs.ts';
import { shortKey } from '../../runtime/cache-key.ts';
import type { JobAnswer } from '../../runtime/job-desk.ts';
import type { Dependencies } from '../dependencies.ts';

/** A table that is computed off its request: what was asked for, in which form, and how it is written. */
export type TableWork = {
  from: string;
  format: string;
  write(signal: AbortSignal, onShare: (share: number) => void): Promise<JobAnswer>;
};

/**
 * Computes a table off the request; the same request over the same facts joins the job.
 *
 * @throws TelarProblem `overloaded`
 */
export async function startTableJob(
  telar: Pick<Dependencies, 'store' | 'jobs'>,
  { from, format, write }: TableWork,
): Promise<Job> {
  const storeVersion = await telar.store.storeVersion();
  return telar.jobs.start({
    id: shortKey(storeVersion, 'table', { from, format }),
    request: null,
    from,
    engine: { engine: 'telar', because: 'Tables of many networks are computed by Telar itself.' },
    // How long a table takes is not known before: what is known to be short goes before it.
    steps: Number.MAX_VALUE,
    work: async (signal, onProgress) => ({
      answer: await write(signal, (share) => {
        onProgress(share, from);
      }),
    }),
  });
}
