import { setImmediate } from 'node:timers/promises';
import type { AuditEntry, AuditFilter } from '../../../contract/accounts.ts';
import type { Page } from '../../../contract/paging.ts';
import type { PageRequest } from '../../store/ports/page-request.ts';
import type { AccountsTelar } from './accounts-telar.ts';

type AuditTelar = Pick<AccountsTelar, 'accounts' | 'audit'>;

/** Entries of one table, so that it opens in a spreadsheet; a filter by days gives the rest. */
const mostExported = 100_000;
const pageLength = 500;

/** The newest first, with what was read a moment ago. */
export async function listAudit(
  { accounts, audit }: AuditTelar,
  query: AuditFilter & PageRequest,
): Promise<Page<AuditEntry>> {
  await audit.flush();
  return accounts.listAudit(query);
}

/** All entries that a filter lets through, a page at a time, the newest first, `mostExported` at most. */
export async function* wholeAudit(telar: AuditTelar, filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  let cursor: string | undefined;
  for (let given = 0; given < mostExported; given += pageLength) {
    const page = await listAudit(telar, { ...filter, limit: pageLength, cursor });
    yield page.items;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
    // Others are answered between two pages.
    await setImmediate();
  }
}
