import type { Request } from 'express';
import { apiRoot } from '../../contract/api.ts';
import type { Job } from '../../contract/jobs.ts';
import { startsJobs } from '../use-cases/access/measured-for.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { responseOf } from './session-cookie.ts';

/** Whether the client would rather come back for the answer than wait for it (RFC 7240), and may have jobs. */
export const becomesJob = (telar: Pick<Dependencies, 'reader'>, request: Request): boolean =>
  (request.get('Prefer') ?? '')
    .split(',')
    .some((preference) => preference.split(';')[0]!.trim().toLowerCase() === 'respond-async') &&
  startsJobs(telar);

/** A job that was started in place of an answer, as it is answered: accepted, and where to come back for it. */
export function acceptedJob(request: Request, job: Job): Job {
  const response = responseOf(request);
  response.status(202).location(`${apiRoot}/jobs/${encodeURIComponent(job.id)}`);
  response.setHeader('Preference-Applied', 'respond-async');
  return job;
}

/** A request as a job names what it was begun by. */
export const requestLine = ({ method, originalUrl }: Request): string => `${method} ${originalUrl}`;
