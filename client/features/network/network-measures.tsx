import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { headlineMetrics } from '../explorer/metric-choice.ts';
import { MeasureRow } from '../methods/measure-row.tsx';

type MeasuresProps = { network: string; wave: string | null; layers: readonly string[] | null };

/** Metrics of the network as a whole, each with a link to its definition. */
export function NetworkMeasures({ network, wave, layers }: MeasuresProps) {
  const { t } = useTranslations();
  const catalogue = useWholeList('listMetrics');
  const known = (catalogue.data ?? []).filter(
    ({ id, level }) => level === 'network' && (headlineMetrics as readonly string[]).includes(id),
  );
  const measured = useApiQuery(
    'measureNetwork',
    { params: { id: network }, query: { wave, layers, metric: known.map(({ id }) => id) } },
    { enabled: known.length > 0, keepPrevious: true },
  );
  return (
    <section className="card stack-tight">
      <h2>{t('measures.title')}</h2>
      <QueryBoundary query={measured} height={300} quiet={<p className="muted">{t('measures.none')}</p>}>
        {(measurement) => (
          <table className="plain-table">
            <tbody>
              {known.map((metric) => (
                <MeasureRow key={metric.id} metric={metric} value={measurement.network[metric.id]} />
              ))}
            </tbody>
          </table>
        )}
      </QueryBoundary>
      <p className="small muted">{t('measures.note')}</p>
    </section>
  );
}
