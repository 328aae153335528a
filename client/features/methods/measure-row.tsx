import type { Measurement, MetricDefinition } from '../../../contract/metrics.ts';
import { useTranslations, type Translations } from '../../i18n/use-translations.ts';
import { MethodLink } from './method-link.tsx';

type RowProps = {
  /** Missing while the catalogue is on its way. */
  metric: MetricDefinition | undefined;
  /** What the metric is called here, where its own name would mislead. */
  name?: string;
  value: Measurement['network'][string] | undefined;
};

/** A metric, its value or why it has none, and the way to its definition. */
export function MeasureRow({ metric, name, value }: RowProps) {
  const words = useTranslations();
  const { localize } = words;
  if (!metric) return null;
  const shown = name ?? localize(metric.name);
  return (
    <tr>
      <th scope="row">
        {shown} <MethodLink id={metric.id} name={localize(metric.name)} />
      </th>
      <td className="number">{valueText(value, words)}</td>
    </tr>
  );
}

function valueText(
  value: Measurement['network'][string] | undefined,
  { t, termLabel, format }: Pick<Translations, 't' | 'termLabel' | 'format'>,
): string {
  if (value === undefined) return '—';
  if ('undefined' in value) return t('measures.undefined', { reason: termLabel('noValue', value.undefined) });
  return typeof value.value === 'number' ? format.number(value.value) : '—';
}
