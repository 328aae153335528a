import { z } from 'zod';
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
    summary: 'What changed at schools from year to year',
    query: SchoolEventsQuery,
    response: pageOf(SchoolEvent),
  },
  listRevisions: {
    method: 'get',
    path: '/revisions',
    tag: 'Register',
    summary: 'Every import with its counts',
    query: PageQuery,
    response: pageOf(Revision),
  },
  listFindings: {
    method: 'get',
    path: '/revisions/{id}/findings',
    tag: 'Register',
    summary: 'What an import noticed, by file, row and column',
    params: RevisionParams,
    query: PageQuery.extend({ code: z.string().max(80).optional(), about: Identifier.optional() }),
    response: pageOf(Finding.extend({ id: z.string() })),
  },
  undoRevision: {
    method: 'post',
    path: '/revisions/{id}/undo',
    tag: 'Register',
    summary: 'Takes an import back',
    params: RevisionParams,
    response: Revision,
  },
} as const satisfies Record<string, Endpoint>;
