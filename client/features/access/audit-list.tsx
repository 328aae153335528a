import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry, AuditFilter } from '../../../contract/accounts.ts';
import { addressOf } from '../../api/address.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { CardTable } from './card-table.tsx';

/** Lines that pass the filters, the newest first, a page at a time. */
function useAudit(filters: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      request('listAudit', { query: { ...filters, cursor }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    // It grows with whatever is done, this reading too.
    staleTime: 0,
  });
}

type ListProps = { filters: AuditFilter; onAll: () => void };

export function AuditList({ filters, onAll }: ListProps) {
  const audit = useAudit(filters);
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <QueryBoundary query={audit} height={480}>
      {() =>
        entries.length === 0 ? (
          <Nothing filters={filters} onAll={onAll} />
        ) : (
          <Lines entries={entries} audit={audit} filters={filters} />
        )
      }
    </QueryBoundary>
  );
}

function Nothing({ filters, onAll }: ListProps) {
  const { t } = useTranslations();
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <section className="card stack-tight">
      <p className="muted">{t(isNarrowed ? 'audit.nothing' : 'audit.none')}</p>
      {isNarrowed && (
        <p>
          <button type="button" className="button" onClick={onAll}>
            {t('audit.clear')}
          </button>
        </p>
      )}
    </section>
  );
}

type LinesProps = {
  entries: readonly AuditEntry[];
  audit: ReturnType<typeof useAudit>;
  filters: AuditFilter;
};

const columns = ['when', 'account', 'action', 'operation', 'result'] as const;

function Lines({ entries, audit, filters }: LinesProps) {
  const { t, format } = useTranslations();
  return (
    <section className="card stack-tight">
      <div className="row-apart">
        <p role="status" className="small muted">
          {t('audit.shown', { count: entries.length, shown: format.count(entries.length) })}
        </p>
        <a className="button no-print" href={addressOf('exportAudit', { query: filters })} download>
          {t('audit.save')}
        </a>
      </div>
      <CardTable label={t('audit.title')} columns={columns.map((column) => t(`audit.${column}`))}>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </CardTable>
      <NextPage label={t('audit.more')} pages={audit} />
    </section>
  );
}

function Line({ entry }: { entry: AuditEntry }) {
  const { t, format } = useTranslations();
  const { at, action, operation, target, status } = entry;
  return (
    <tr>
      <th scope="row">{format.instant(at)}</th>
      <td data-label={t('audit.account')}>
        <Who entry={entry} />
      </td>
      <td data-label={t('audit.action')}>{t(`audit.actionOf.${action}`)}</td>
      <td data-label={t('audit.operation')}>
        <code className="small">{operation}</code>
        {target !== null && (
          <>
            <br />
            <span className="small muted audit-target">{target}</span>
          </>
        )}
      </td>
      <td data-label={t('audit.result')}>{status ?? '—'}</td>
    </tr>
  );
}

/** The name of the account; where none was needed, who stood there; an account that is gone by its id. */
function Who({ entry: { account, name, key } }: { entry: AuditEntry }) {
  const { t, termLabel } = useTranslations();
  const standIn = termLabel('audit.standIn', account);
  const isGone = name === null && standIn === account;
  return (
    <>
      {name ?? standIn}
      {isGone && <span className="small muted"> ({t('audit.gone')})</span>}
      {key !== null && <span className="small muted"> · {t('audit.viaKey', { key })}</span>}
    </>
  );
}
