import { Link } from 'wouter';
import type { AnalysisAnswer } from '../../contract/analyses.ts';
import type { MetricDefinition } from '../../contract/metrics.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfMethod } from '../state/addresses.ts';

type TableProps = {
  metrics: readonly MetricDefinition[];
  before: AnalysisAnswer;
  after: AnalysisAnswer | null;
};

const numberIn = (answer: AnalysisAnswer | null, id: string): number | null => {
  const value = answer?.network[id];
  return value && 'value' in value && typeof value.value === 'number' ? value.value : null;
};

export function BeforeAfterTable({ metrics, before, after }: TableProps) {
  const { t, pick, format } = useWords();
  const shown = (value: number | null) => (value === null ? '—' : format.number(value));
  return (
    <section className="card stack-tight">
      <h2>{t('whatIf.numbers')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('measures.title')}</th>
            <th scope="col" className="number">
              {t('whatIf.before')}
            </th>
            <th scope="col" className="number">
              {t('whatIf.after')}
            </th>
            <th scope="col" className="number">
              {t('whatIf.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => {
            const first = numberIn(before, metric.id);
            const second = numberIn(after, metric.id);
            const difference = first === null || second === null ? null : second - first;
            return (
              <tr key={metric.id}>
                <th scope="row">
                  <Link href={addressOfMethod(metric.id)}>{pick(metric.name)}</Link>
                </th>
                <td className="number">{shown(first)}</td>
                <td className="number">{shown(second)}</td>
                <td className="number">
                  {difference !== null && difference > 0 && '+'}
                  {shown(difference)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="small muted">{t('whatIf.numbersNote')}</p>
    </section>
  );
}
