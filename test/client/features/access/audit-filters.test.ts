import { expect, it } from 'vitest';
import { readAuditFilters, withAuditFilter } from '../../../../client/features/access/audit-filters.ts';

const read = (search: string) => readAuditFilters(new URLSearchParams(search));

it('reads the filters of an address, and leaves out what is none', () => {
  expect(read('account=account:1&action=export&target=%20&since=2026-01-01&page=2')).toEqual({
    account: 'account:1',
    action: 'export',
    since: '2026-01-01',
  });
  expect(read('action=dance')).toEqual({});
});

it('sets one filter and takes one away', () => {
  expect(withAuditFilter({ action: 'read' }, 'target', 'network:1')).toEqual({
    action: 'read',
    target: 'network:1',
  });
  expect(withAuditFilter({ action: 'read', target: 'x' }, 'action', '')).toEqual({ target: 'x' });
});
