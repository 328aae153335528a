import { useAsk } from '../api/use-ask.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { headlineMetrics } from '../state/metric-choice.ts';
import { Answer } from './answer.tsx';
import { MeasureRow } from './measure-row.tsx';

type MeasuresProps = { network: string; wave: string | null; layers: readonly string[] | null };

/** Numbers of the network as a whole, each with what it was read from and a way to its definition. */
export function NetworkMeasures({ network, wave, layers }: MeasuresProps) {
  const { t } = useWords();
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
                <MeasureRow key={metric.id} metric={metric} value={measurement.network[metric.id]} />
              ))}
            </tbody>
          </table>
        )}
      </Answer>
      <p className="small muted">{t('measures.note')}</p>
    </section>
  );
}
