import type { MetricNumber } from '../../../contract/metrics.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MeasureHead } from '../methods/measure-head.tsx';
import { digitsOf } from './digits-of.ts';

type RowProps = {
  /** A metric, for the way to its method. */
  id: string;
  /** What it is called here. */
  name: string;
  /** `undefined`: not known. */
  value: MetricNumber | undefined;
  /** What is said beside the number. */
  note?: string | null;
};

/** A number, or in words why there is none, and the way to its definition. */
export function NumberRow({ id, name, value, note = null }: RowProps) {
  const { t, termLabel, format } = useTranslations();
  return (
    <tr>
      <MeasureHead id={id} name={name} />
      <td className="number">
        {value === undefined
          ? '—'
          : typeof value === 'number'
            ? format.number(value, digitsOf(value))
            : t('measures.undefined', { reason: termLabel('noValue', value.undefined) })}
        {note !== null && <span className="number-note small muted">{note}</span>}
      </td>
    </tr>
  );
}
