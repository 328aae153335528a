import type { WhatIfAnswer } from '../../../contract/what-if.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MethodLink } from '../methods/method-link.tsx';
import { useMeasureName } from '../methods/use-measure-name.ts';

type TableProps = { metrics: readonly string[]; answer: WhatIfAnswer };
type Side = WhatIfAnswer['before'];

const numberIn = ({ network }: Side, id: string): number | null => {
  const value = network[id];
  return value && 'value' in value && typeof value.value === 'number' ? value.value : null;
};

/** Metrics of the network as it is and as it would be, and what changed. */
export function BeforeAfterTable({ metrics, answer }: TableProps) {
  const { t, format } = useTranslations();
  const nameOf = useMeasureName();
  const { before, after, difference } = answer;
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
          {metrics.map((id) => {
            const changed = difference[id];
            const change = typeof changed === 'number' ? changed : null;
            return (
              <tr key={id}>
                <th scope="row">
                  {nameOf(id)} <MethodLink id={id} name={nameOf(id)} />
                </th>
                <td className="number">{shown(numberIn(before, id))}</td>
                <td className="number">{shown(numberIn(after, id))}</td>
                <td className="number">
                  {change !== null && change > 0 && '+'}
                  {shown(change)}
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
