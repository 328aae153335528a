import { useSearchParams } from 'wouter';
import type { Assessments } from '../../../contract/assessments.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CompareTable } from './compare-table.tsx';
import { rowOrders, sortRows, type ComparedRow } from './compared-rows.ts';

/** One row a network: size, answers wave by wave, and the state of every pattern in its last wave. */
export default function NetworksCompared({ id }: { id: string }) {
  const { t } = useTranslations();
  const territory = useApiQuery('showTerritory', { params: { id } });
  const networks = useWholeList('listTerritoryNetworks', { params: { id } });
  const assessments = useApiQuery('listAssessments', { query: { territory: id } });
  // The table waits for what stands above it and for the names of its columns: nothing moves when they come.
  const patterns = useWholeList('listPatterns');
  useTitle(t('compare.title'));
  return (
    <div className="stack">
      <PageHead
        under={[{ name: territory.data?.name ?? '…', href: addressOfTerritory(id) }]}
        title={t('compare.title')}
        lead={t('compare.lead')}
      />
      {territory.isPending || patterns.isPending ? (
        <Skeleton height={1040} />
      ) : (
        <>
          {territory.data?.simulated && <SimulatedRibbon />}
          <QueryBoundary query={networks} height={960}>
            {(listed) => (
              <QueryBoundary query={assessments} height={960}>
                {(assessed) => <Comparison rows={rowsOf(listed, assessed)} />}
              </QueryBoundary>
            )}
          </QueryBoundary>
        </>
      )}
    </div>
  );
}

const rowsOf = (networks: readonly NetworkSummary[], { networks: assessed }: Assessments): ComparedRow[] =>
  networks.map((network) => ({ network, assessment: assessed.find(({ id }) => id === network.id) }));

/** The table in the order that the address says, with p and q where it asks for them. */
function Comparison({ rows }: { rows: readonly ComparedRow[] }) {
  const { t, format } = useTranslations();
  const [search, setSearch] = useSearchParams();
  const order = rowOrders.find((name) => name === search.get('order')) ?? rowOrders[0];
  const numbers = search.get('numbers') === 'yes';
  const change = (nextOrder: string, nextNumbers: boolean) => {
    const query = new URLSearchParams();
    if (nextOrder !== rowOrders[0]) query.set('order', nextOrder);
    if (nextNumbers) query.set('numbers', 'yes');
    setSearch(query, { replace: true });
  };
  return (
    <section className="stack-tight">
      <div className="row">
        <div className="segments" role="group" aria-label={t('compare.order')}>
          {rowOrders.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={order === name}
              onClick={() => change(name, numbers)}
            >
              {t(`compare.by.${name}`)}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="toggle"
          aria-pressed={numbers}
          onClick={() => change(order, !numbers)}
        >
          {t('compare.numbers')}
        </button>
      </div>
      <CompareTable rows={sortRows(rows, order, format.compare)} numbers={numbers} />
      {numbers && <p className="small muted">{t('compare.note')}</p>}
    </section>
  );
}
