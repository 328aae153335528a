import type { GraphActor } from '../../../contract/graphs.ts';
import type { MetricNumber } from '../../../contract/metrics.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MeasureHead } from '../methods/measure-head.tsx';
import { rankOf } from './actor-rank.ts';
import { DeferredRow } from './deferred-row.tsx';
import { NumberRow } from './number-row.tsx';
import { isDeferred, useViewNumbers, type ViewInput } from './use-view-numbers.ts';
import { viewActorMetrics } from './view-metrics.ts';
import type { ViewNumbersAnswer } from './view-numbers-answer.ts';

type ActorNumbersProps = {
  actor: Pick<GraphActor, 'id' | 'name'>;
  /** With how many others it is tied in sight. */
  tiedWith: number;
  /** Of what its numbers are. */
  input: ViewInput;
};

/** Numbers of the chosen actor in this view, and its place among the others. */
export function ActorNumbers({ actor, tiedWith, input }: ActorNumbersProps) {
  const { t, format } = useTranslations();
  // Not there yet, or the screen has none.
  const numbers = useViewNumbers(input).data;
  return (
    <table className="plain-table actor-numbers">
      <caption className="hidden-text">{t('numbers.ofActor', { name: actor.name })}</caption>
      <tbody>
        <tr>
          <MeasureHead id="degree" name={t('numbers.tiedWith')} />
          <td className="number">{format.count(tiedWith)}</td>
        </tr>
        {numbers && <MetricRows id={actor.id} numbers={numbers} input={input} />}
      </tbody>
    </table>
  );
}

type RowsProps = { id: string; numbers: ViewNumbersAnswer; input: ViewInput };

/** Where ties have no direction nobody names or is named. */
function MetricRows({ id, numbers, input }: RowsProps) {
  const { t } = useTranslations();
  const shown = viewActorMetrics.filter((metric) => numbers.view.directed || metric === 'betweenness');
  return shown.map((metric) => {
    const row = (found: ViewNumbersAnswer) => <MetricRow key={metric} {...{ id, metric, found }} />;
    if (!isDeferred(metric, numbers.view)) return row(numbers);
    return (
      <DeferredRow key={metric} input={input} id={metric} name={t(`numbers.${metric}`)}>
        {row}
      </DeferredRow>
    );
  });
}

/** Nothing of somebody who is not in what was measured. */
function MetricRow({ id, metric, found }: { id: string; metric: string; found: ViewNumbersAnswer }) {
  const { t, format } = useTranslations();
  const values = found.actors.get(metric);
  const value = values?.get(id);
  if (value === undefined) return null;
  const rank = rankOf(values, id);
  const note =
    rank &&
    t(rank.shared ? 'numbers.sharedRank' : 'numbers.rank', {
      place: format.count(rank.place),
      of: format.count(rank.of),
    });
  return <NumberRow id={metric} name={t(`numbers.${metric}`)} value={rounded(value)} note={note} />;
}

/** Sums of shares: what is left of rounding is no number of its own. */
const rounded = (value: MetricNumber): MetricNumber =>
  typeof value === 'number' && Math.abs(value - Math.round(value)) < 1e-9 ? Math.round(value) : value;
