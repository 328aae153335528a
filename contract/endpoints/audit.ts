import { z } from 'zod';
import { AuditFilter, AuditPage, AuditQuery } from '../accounts.ts';
import type { Endpoint } from './endpoint.ts';

export const auditEndpoints = {
  listAudit: {
    method: 'get',
    path: '/audit',
    tag: 'Accounts',
    access: 'administrator',
    summary: 'Who read what is sensitive, who exported, who wrote and who signed in, the newest first',
    query: AuditQuery,
    response: AuditPage,
  },
  exportAudit: {
    method: 'get',
    path: '/audit/export',
    tag: 'Accounts',
    access: 'administrator',
    summary: 'The same as a table',
    query: AuditFilter,
    response: z.string(),
    mediaTypes: ['text/csv'],
  },
} as const satisfies Record<string, Endpoint>;
