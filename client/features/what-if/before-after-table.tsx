import type { WhatIfAnswer } from '../../../contract/what-if.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MeasureHead } from '../methods/measure-head.tsx';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { isSaid } from '../numbers/is-said.ts';
import { numberOf } from '../numbers/view-numbers-answer.ts';
import { numberIn } from './number-in.ts';

type TableProps = { metrics: readonly string[]; answer: WhatIfAnswer };

/** Metrics of the network as it is and as it would be, and what changed. */
export function BeforeAfterTable({ metrics, answer }: TableProps) {
  const { t, format } = useTranslations();
  const nameOf = useMeasureName();
  const { before, after, difference } = answer;
  const isShown = (id: string) =>
    [before, after].some(({ network }) => isSaid(id, (metric) => numberOf(network[metric])));
  const shown = (value: number | null) => (value === null ? '—' : format.number(value));
  const signed = (change: number | null) => {
    if (change === null) return '—';
    const size = format.number(Math.abs(change));
    // What rounds to nothing has no sign.
    if (size === format.number(0)) return size;
    return `${change > 0 ? '+' : '−'}${size}`;
  };
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
          {metrics.filter(isShown).map((id) => {
            const changed = difference[id];
            const change = typeof changed === 'number' ? changed : null;
            return (
              <tr key={id}>
                <MeasureHead id={id} name={nameOf(id)} />
                <td className="number">{shown(numberIn(before, id))}</td>
                <td className="number">{shown(numberIn(after, id))}</td>
                <td className="number">{signed(change)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="small muted">{t('whatIf.numbersNote')}</p>
    </section>
  );
}
