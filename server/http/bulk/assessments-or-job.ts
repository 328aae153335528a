import type { Request } from 'express';
import { type AssessmentsQuery, listAssessments } from '../../use-cases/assessing/list-assessments.ts';
import { prepareAssessments } from '../../use-cases/bulk/prepare-assessments.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { becomesJob } from '../respond-async.ts';
import type { StreamAnswer } from '../route.ts';
import { packJson } from './packed-answer.ts';
import { jobAnswer, laterRun } from './table-or-job.ts';

/** Assessments with all that stands behind each reading, or the job that makes them. */
export async function assessmentsOrJob(
  telar: Dependencies,
  { request, query, signal }: { request: Request; query: AssessmentsQuery; signal: AbortSignal },
): Promise<StreamAnswer | null> {
  if (!becomesJob(telar, request)) {
    const list = await listAssessments(telar, query, signal);
    return list && { json: list };
  }
  const later = laterRun();
  const list = await prepareAssessments(telar, query, later.run);
  if (list === null) return null;
  return jobAnswer(telar, request, {
    format: 'json',
    write: async (ofJob, onShare) => {
      later.begin(ofJob, onShare);
      return packJson(await list(), ofJob);
    },
  });
}
