import type { GraphActor } from '../../../contract/graphs.ts';
import type { MetricNumber } from '../../../contract/metrics.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MethodLink } from '../methods/method-link.tsx';
import { rankOf } from './actor-rank.ts';
import { viewActorMetrics } from './view-metrics.ts';
import { NumberRow } from './number-row.tsx';
import type { ViewNumbersAnswer } from './view-numbers-answer.ts';

type ActorNumbersProps = {
  actor: Pick<GraphActor, 'id' | 'name'>;
  /** With how many others it is tied in sight. */
  tiedWith: number;
  /** `undefined`: not there yet, or the screen has none. */
  numbers: ViewNumbersAnswer | undefined;
};

/** Numbers of the chosen actor in this view, and its place among the others. */
export function ActorNumbers({ actor, tiedWith, numbers }: ActorNumbersProps) {
  const { t, format } = useTranslations();
  return (
    <table className="plain-table actor-numbers">
      <caption className="hidden-text">{t('numbers.ofActor', { name: actor.name })}</caption>
      <tbody>
        <tr>
          <th scope="row">
            {t('numbers.tiedWith')} <MethodLink id="degree" name={t('numbers.tiedWith')} />
          </th>
          <td className="number">{format.count(tiedWith)}</td>
        </tr>
        {numbers && <MetricRows id={actor.id} numbers={numbers} />}
      </tbody>
    </table>
  );
}

/** Where ties have no direction nobody names or is named. */
function MetricRows({ id, numbers }: { id: string; numbers: ViewNumbersAnswer }) {
  const { t, format } = useTranslations();
  const shown = viewActorMetrics.filter((metric) => numbers.view.directed || metric === 'betweenness');
  return shown.map((metric) => {
    const values = numbers.actors.get(metric);
    const value = values?.get(id);
    if (value === undefined) return null;
    const rank = rankOf(values, id);
    const note =
      rank &&
      t(rank.shared ? 'numbers.sharedRank' : 'numbers.rank', {
        place: format.count(rank.place),
        of: format.count(rank.of),
      });
    return (
      <NumberRow key={metric} id={metric} name={t(`numbers.${metric}`)} value={rounded(value)} note={note} />
    );
  });
}

/** Sums of shares: what is left of rounding is no number of its own. */
const rounded = (value: MetricNumber): MetricNumber =>
  typeof value === 'number' && Math.abs(value - Math.round(value)) < 1e-9 ? Math.round(value) : value;
