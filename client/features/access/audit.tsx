import { useDeferredValue } from 'react';
import { useSearchParams } from 'wouter';
import type { AuditFilter } from '../../../contract/accounts.ts';
import { addressOfAccounts } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { readAuditFilters, withAuditFilter } from './audit-filters.ts';
import { AuditList } from './audit-list.tsx';

/** Who read what is sensitive, who downloaded, who changed what and who signed in. */
export default function Audit() {
  const { t } = useTranslations();
  useTitle(t('audit.title'));
  const [search, setSearch] = useSearchParams();
  const filters = readAuditFilters(search);
  const searched: AuditFilter = { ...filters, target: useDeferredValue(filters.target) };
  return (
    <div className="stack">
      <PageHead
        under={[{ name: t('accounts.title'), href: addressOfAccounts }]}
        title={t('audit.title')}
        lead={t('audit.lead')}
      />
      <AuditFilterBar
        filters={filters}
        onFilter={(name, value) => setSearch(withAuditFilter(filters, name, value), { replace: true })}
      />
      <AuditList filters={searched} onAll={() => setSearch({}, { replace: true })} />
    </div>
  );
}
