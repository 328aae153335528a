import type { Request } from 'express';
import { apiRoot } from '../../contract/api.ts';
import type { Job } from '../../contract/jobs.ts';

/** Whether a client would rather come back for the answer than wait for it (RFC 7240). */
export const prefersJob = (request: Request): boolean =>
  (request.get('Prefer') ?? '')
    .split(',')
    .some((preference) => preference.split(';')[0]!.trim().toLowerCase() === 'respond-async');

/** A job that was started in place of an answer, as it is answered: accepted, and where to come back for it. */
export function acceptedJob(request: Request, job: Job): Job {
  const response = request.res!;
  response.status(202).location(`${apiRoot}/jobs/${encodeURIComponent(job.id)}`);
  response.setHeader('Preference-Applied', 'respond-async');
  return job;
}
