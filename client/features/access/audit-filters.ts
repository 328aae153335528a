import { AuditAction, type AuditFilter } from '../../../contract/accounts.ts';

/** What of the audit is shown, kept in the address. */
const names = ['account', 'action', 'target', 'since', 'until'] as const;
export type AuditFilterName = (typeof names)[number];

/** Filters of an address; what is none, or no kind of action, is left out. */
export function readAuditFilters(search: URLSearchParams): AuditFilter {
  const set = names
    .map((name) => [name, search.get(name)?.trim() ?? ''] as const)
    .filter(([name, value]) => value !== '' && (name !== 'action' || AuditAction.safeParse(value).success));
  return Object.fromEntries(set) as AuditFilter;
}

/** The same filters with one of them set; an empty value takes it away. */
export function withAuditFilter(
  filters: AuditFilter,
  name: AuditFilterName,
  value: string,
): Record<string, string> {
  const { [name]: _before, ...others } = filters;
  return value === '' ? others : { ...others, [name]: value };
}
