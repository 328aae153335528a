import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { headlineMetrics } from '../explorer/metric-choice.ts';
import type { NetworkView } from '../explorer/network-view.ts';
import { MeasureRow } from '../methods/measure-row.tsx';
import { hasLayers } from '../numbers/has-layers.ts';
import { isSaid } from '../numbers/is-said.ts';
import { numberOf } from '../numbers/view-numbers-answer.ts';

/** Measures of the view as a whole, of the ties that the picture beside them shows. */
export function ReportMeasures({ network, view }: { network: string; view: NetworkView }) {
  const { t } = useTranslations();
  const catalogue = useWholeList('listMetrics');
  const known = (catalogue.data ?? []).filter(
    ({ id, level }) => level === 'network' && (headlineMetrics as readonly string[]).includes(id),
  );
  const measured = useApiQuery(
    'measureNetwork',
    { params: { id: network }, query: { ...view, metric: known.map(({ id }) => id) } },
    { enabled: known.length > 0 && hasLayers(view) },
  );
  if (!hasLayers(view)) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('report.measures')}</h2>
      <p className="small muted">{t('report.sameTies')}</p>
      <QueryBoundary query={catalogue} height={300}>
        {() => (
          <QueryBoundary query={measured} height={300}>
            {(measurement) => (
              <table className="plain-table">
                <tbody>
                  {known
                    .filter(({ id }) => isSaid(id, (metric) => numberOf(measurement.network[metric])))
                    .map((metric) => (
                      <MeasureRow key={metric.id} metric={metric} value={measurement.network[metric.id]} />
                    ))}
                </tbody>
              </table>
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </section>
  );
}
