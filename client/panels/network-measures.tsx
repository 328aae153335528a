import { Link } from 'wouter';
import type { Measurement } from '../../contract/metrics.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfMethod } from '../state/addresses.ts';
import { headlineMetrics } from '../state/metric-choice.ts';
import { Answer } from './answer.tsx';

type MeasuresProps = { network: string; wave: string | null; layers: readonly string[] | null };

/** Numbers of the network as a whole, each with what it was read from and a way to its definition. */
export function NetworkMeasures({ network, wave, layers }: MeasuresProps) {
  const { t, pick, format } = useWords();
  const catalogue = useWholeList('listMetrics');
  const known = (catalogue.data ?? []).filter(
    ({ id, level }) => level === 'network' && (headlineMetrics as readonly string[]).includes(id),
  );
  const measured = useAsk(
    'measureNetwork',
    { params: { id: network }, query: { wave, layers, metric: known.map(({ id }) => id) } },
    { enabled: known.length > 0, keepPrevious: true },
  );
  return (
    <section className="card stack-tight">
      <h2>{t('measures.title')}</h2>
      <Answer query={measured} height={300} quiet={<p className="muted">{t('measures.none')}</p>}>
        {(measurement) => (
          <table className="plain-table">
            <tbody>
              {known.map((metric) => (
                <tr key={metric.id}>
                  <th scope="row">
                    <Link href={addressOfMethod(metric.id)}>{pick(metric.name)}</Link>
                  </th>
                  <td className="number">{valueText(measurement.network[metric.id], t, format)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answer>
      <p className="small muted">{t('measures.note')}</p>
    </section>
  );
}

function valueText(
  value: Measurement['network'][string] | undefined,
  t: ReturnType<typeof useWords>['t'],
  format: ReturnType<typeof useWords>['format'],
): string {
  if (value === undefined) return '—';
  if ('undefined' in value) return t('measures.undefined', { reason: value.undefined });
  if (typeof value.value === 'number') return format.number(value.value);
  return '—';
}
