import { useMutation } from '@tanstack/react-query';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NextPage } from '../../ui/next-page.tsx';
import { PrintAndSave } from '../../ui/print-and-save.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { ContractLines } from './contract-lines.tsx';
import { contractRows } from './contract-rows.ts';
import { NoContracts } from './no-contracts.tsx';
import { useProviderName } from './provider-name.tsx';
import { isNarrowed, type RegistryFilters } from './registry-filters.ts';
import { readRegistry, useRegistry } from './use-registry.ts';

type ListProps = { filters: RegistryFilters; onAll: () => void };

/** Contracts that pass the filters, a page at a time; without any in store, what to bring. */
export function RegistryList({ filters, onAll }: ListProps) {
  const { t, format } = useTranslations();
  const registry = useRegistry(filters);
  const { hasNextPage } = registry;
  const contracts = registry.data?.pages.flatMap(({ items }) => items) ?? [];
  const values = { count: contracts.length, shown: format.count(contracts.length) };
  return (
    <QueryBoundary query={registry} height={480}>
      {() =>
        contracts.length === 0 ? (
          <Nothing filters={filters} onAll={onAll} />
        ) : (
          <section className="card stack-tight support-table-box">
            <div className="row-apart">
              <h2>{t('contracts.table')}</h2>
              <Downloads filters={filters} />
            </div>
            <p role="status" className="small muted">
              {t(hasNextPage ? 'contracts.registry.firstOf' : 'contracts.registry.found', values)}
            </p>
            <ContractLines contracts={contracts} label={t('contracts.table')} inRegistry />
            <NextPage label={t('contracts.registry.more')} pages={registry} />
          </section>
        )
      }
    </QueryBoundary>
  );
}

function Nothing({ filters, onAll }: ListProps) {
  const { t } = useTranslations();
  if (!isNarrowed(filters)) return <NoContracts title={t('contracts.registry.empty')} />;
  return (
    <div className="notice stack-tight">
      <p role="status">{t('contracts.registry.nothing')}</p>
      <p className="no-print">
        <button type="button" className="button" onClick={onAll}>
          {t('contracts.registry.showAll')}
        </button>
      </p>
    </div>
  );
}

function Downloads({ filters }: { filters: RegistryFilters }) {
  const { t } = useTranslations();
  const nameOf = useProviderName();
  const download = useMutation({
    mutationFn: () => readRegistry(filters),
    onSuccess: (contracts) =>
      saveCsv(
        contractRows(contracts, nameOf, (key) => t(key)),
        `telar-${t('contracts.file')}`,
      ),
  });
  return (
    <div className="no-print">
      <PrintAndSave
        print={t('contracts.print')}
        save={t('contracts.csv')}
        onSave={() => download.mutate()}
        saving={download.isPending}
      />
      {download.isError && <ErrorNotice error={download.error} retry={() => download.mutate()} />}
    </div>
  );
}
