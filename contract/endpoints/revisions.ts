import { z } from 'zod';
import { bulkMediaTypes, TableQuery } from '../bulk.ts';
import { ChangeRows } from '../bulk-rows.ts';
import { SchoolEvent, SchoolEventsQuery } from '../events.ts';
import { Finding } from '../findings.ts';
import { Identifier } from '../identifiers.ts';
import { pageOf, PageQuery } from '../paging.ts';
import { numberInQuery } from '../queries.ts';
import { Revision } from '../revisions.ts';
import type { Endpoint } from './endpoint.ts';

const RevisionParams = z.object({ id: numberInQuery(z.number().int().positive()) });

export const revisionsEndpoints = {
  listSchoolEvents: {
    method: 'get',
    path: '/school-events',
    tag: 'Register',
    access: 'signed-in',
    summary: 'What changed at schools from year to year',
    query: SchoolEventsQuery,
    response: pageOf(SchoolEvent),
  },
  listRevisions: {
    method: 'get',
    path: '/revisions',
    tag: 'Register',
    access: 'signed-in',
    summary: 'Every import with its counts',
    query: PageQuery,
    response: pageOf(Revision),
  },
  listChanges: {
    method: 'get',
    path: '/changes',
    tag: 'Register',
    access: 'networks',
    summary:
      'What is other than it was: revisions, networks and actors since a revision, those undone, and the surveys that run',
    query: z.object({
      since: numberInQuery(z.number().int().min(0))
        .default(0)
        .describe('number of the last revision that was read; 0: everything'),
      kind: z.enum(['revision', 'network', 'actor', 'survey']).optional(),
      ...TableQuery.shape,
    }),
    response: ChangeRows,
    mediaTypes: Object.values(bulkMediaTypes),
  },
  listFindings: {
    method: 'get',
    path: '/revisions/{id}/findings',
    tag: 'Register',
    access: 'administrator',
    summary: 'What an import noticed, by file, row and column',
    params: RevisionParams,
    query: PageQuery.extend({ code: z.string().max(80).optional(), about: Identifier.optional() }),
    response: pageOf(Finding.extend({ id: z.string() })),
  },
  undoRevision: {
    method: 'post',
    path: '/revisions/{id}/undo',
    tag: 'Register',
    access: 'administrator',
    summary: 'Takes an import back',
    params: RevisionParams,
    response: Revision,
  },
} as const satisfies Record<string, Endpoint>;
