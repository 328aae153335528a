import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { headlineMetrics } from '../explorer/metric-choice.ts';
import type { NetworkView } from '../explorer/network-view.ts';
import { MeasureRow } from '../methods/measure-row.tsx';
import { isSaid } from '../numbers/is-said.ts';
import { numberOf } from '../numbers/view-numbers-answer.ts';

/** The measures of a network as a whole that are read first. */
export function HeadlineMeasures({ network, view }: { network: string; view: Partial<NetworkView> }) {
  const catalogue = useWholeList('listMetrics');
  const known = (catalogue.data ?? []).filter(
    ({ id, level }) => level === 'network' && (headlineMetrics as readonly string[]).includes(id),
  );
  const measured = useApiQuery(
    'measureNetwork',
    { params: { id: network }, query: { ...view, metric: known.map(({ id }) => id) } },
    { enabled: known.length > 0 },
  );
  return (
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
  );
}
