import { type AnalysisAnswer, type AnalysisRequest, settingsOfAnalysis } from '../../../contract/analyses.ts';
import type { Job } from '../../../contract/jobs.ts';
import { shortKey } from '../../runtime/cache-key.ts';
import type { JobAnswer } from '../../runtime/job-desk.ts';
import { type ReadAnalysis, readAnalysis } from '../../runtime/read-analysis.ts';
import type { Dependencies } from '../dependencies.ts';
import { analysePlanned, planAnalysis } from './analyse.ts';

type Telar = Pick<Dependencies, 'jobs' | 'pools'>;

/** What a job is begun by, and how its answer is kept. */
type Sent = {
  from: string;
  pack: (answer: AnalysisAnswer, signal: AbortSignal) => Promise<JobAnswer>;
  read?: ReadAnalysis | null;
};

/**
 * Analyses a network that came in the request off the request, also one for which nobody would wait; the network is let go
 * with the end of the job, and its answer is kept as long as that of any job.
 *
 * @param sent.pack the answer as it will be sent
 * @param sent.read what was read of its actors and ties on another thread; `null`: they stand in the request
 * @throws TelarProblem `invalid-request`; `too-large` with the estimate; `overloaded`
 */
export function startAnalysis(
  telar: Telar,
  request: AnalysisRequest,
  { from, pack, read = null }: Sent,
): Job {
  const planned = planAnalysis(request, 'batch', read ?? readAnalysis(request));
  return telar.jobs.start({
    id: shortKey(planned.network.digest, 'analysis', settingsOfAnalysis(request)),
    request: null,
    from,
    engine: { engine: 'telar', because: 'The network came in the request.' },
    steps: planned.steps,
    held: planned.network.size.ties,
    work: async (signal, onProgress) => {
      const answer = await analysePlanned(telar, planned, { signal, onProgress });
      return { answer: await pack(answer, signal) };
    },
  });
}
