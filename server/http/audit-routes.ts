import { stringify } from 'csv-stringify/sync';
import type { Router } from 'express';
import { type AuditEntry, AuditEntry as Entry } from '../../contract/accounts.ts';
import { api } from '../../contract/api.ts';
import type { AccountsTelar } from '../use-cases/accounts/accounts-telar.ts';
import { listAudit, wholeAudit } from '../use-cases/accounts/list-audit.ts';
import { route, streamRoute } from './route.ts';
import { responseOf } from './session-cookie.ts';

export function auditRoutes(router: Router, telar: Pick<AccountsTelar, 'accounts' | 'audit'>): void {
  route(router, api.listAudit, ({ query }) => listAudit(telar, query));
  streamRoute(router, api.exportAudit, async ({ query }, request) => {
    responseOf(request).attachment('telar-audit.csv');
    return { mediaType: 'text/csv; charset=utf-8', chunks: table(wholeAudit(telar, query)) };
  });
}

/** Cells that a spreadsheet would take for a formula are written as texts. */
async function* table(pages: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<string> {
  const columns = Object.keys(Entry.shape);
  yield stringify([columns]);
  for await (const entries of pages) yield stringify([...entries], { columns, escape_formulas: true });
}
