import { z } from 'zod';
import { bulkMediaTypes } from '../bulk.ts';
import { Job, JobRequest, WrittenResult } from '../jobs.ts';
import { pageOf } from '../paging.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const jobsEndpoints = {
  startJob: {
    method: 'post',
    path: '/jobs',
    tag: 'Jobs',
    access: 'networks',
    summary: 'Starts long work, or joins the same work already under way',
    body: JobRequest,
    response: Job,
    status: 202,
  },
  showJob: {
    method: 'get',
    path: '/jobs/{id}',
    tag: 'Jobs',
    access: 'networks',
    summary: 'How far a job is, and its result when it is done',
    params: IdParams,
    response: Job,
  },
  showJobAnswer: {
    method: 'get',
    path: '/jobs/{id}/answer',
    tag: 'Jobs',
    access: 'networks',
    summary:
      'The answer of a job that is done, as the request that became a job would have been answered: JSON, or a table in the form that was asked for',
    params: IdParams,
    response: z.unknown(),
    mediaTypes: Object.values(bulkMediaTypes),
  },
  followJob: {
    method: 'get',
    path: '/jobs/{id}/events',
    tag: 'Jobs',
    access: 'networks',
    summary: 'Progress as server-sent events: `progress` until one last `end`',
    params: IdParams,
    response: z.string(),
    mediaTypes: ['text/event-stream'],
  },
  cancelJob: {
    method: 'delete',
    path: '/jobs/{id}',
    tag: 'Jobs',
    access: 'networks',
    summary: 'Stops a job',
    params: IdParams,
    response: Job,
  },
  listResults: {
    method: 'get',
    path: '/results',
    tag: 'Jobs',
    access: 'administrator',
    summary:
      'Metrics written into the database, with what each was measured on and whether that has changed since',
    response: pageOf(WrittenResult),
  },
  removeResults: {
    method: 'delete',
    path: '/results/{id}',
    tag: 'Jobs',
    access: 'administrator',
    summary: 'Takes a written result out of the database again; by the id of a metric, all results of it',
    params: IdParams,
    response: z.object({ id: z.string(), removed: z.number().int() }),
  },
} as const satisfies Record<string, Endpoint>;
