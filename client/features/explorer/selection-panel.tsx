import { useMemo } from 'react';
import type { MetricDefinition } from '../../../contract/metrics.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MeasureRow } from '../methods/measure-row.tsx';
import { MethodLink } from '../methods/method-link.tsx';
import { isSaid } from '../numbers/is-said.ts';
import { numberOf } from '../numbers/view-numbers-answer.ts';
import { selectionGraph, type SelectionGraph } from './selection-graph.ts';
import type { Selection } from './use-selection.ts';
import type { ViewHistory } from './use-view-history.ts';

type SelectionProps = {
  selection: Selection;
  /** Steps of the whole screen, of which a change of the selection is one. */
  history: ViewHistory;
  visible: VisibleGraph;
  onSelect: (id: string) => void;
  onDownload: () => void;
};

/** Of the selected actors and the ties among them. */
const insideMetrics = [
  'density',
  'density.all-cells',
  'reciprocity.arc',
  'transitivity',
  'components.weak',
  'path-length',
];
/** Between them and everybody else. */
const boundaryMetrics = ['e-i.network'];
const between = 'betweenness';
const mostNamed = 3;

/** The actors selected together: how they are tied among themselves and with the rest, measured by the service. */
export function SelectionPanel({ selection, history, visible, onSelect, onDownload }: SelectionProps) {
  const { t, format } = useTranslations();
  const graph = useMemo(() => selectionGraph(visible, selection.ids), [visible, selection.ids]);
  const count = selection.ids.size;
  return (
    <section className="card stack-tight" aria-label={t('selection.label')}>
      <h3>{t('selection.title', { count, shown: format.count(count) })}</h3>
      {selection.refused !== null && (
        <p className="small" role="alert">
          {t('selection.tooMany', { shown: format.count(selection.refused) })}
        </p>
      )}
      {count === 0 ? (
        <p className="small muted">{t('selection.none')}</p>
      ) : (
        <SelectionNumbers graph={graph} onSelect={onSelect} />
      )}
      <p className="row selection-tools">
        <button type="button" className="button" disabled={count === 0} onClick={onDownload}>
          {t('selection.csv')}
        </button>
        <button type="button" className="button" disabled={count === 0} onClick={() => selection.replace([])}>
          {t('selection.clear')}
        </button>
        <button
          type="button"
          className="button"
          disabled={history.undo === null}
          onClick={() => history.undo?.()}
        >
          {t('whatIf.undo')}
        </button>
        <button
          type="button"
          className="button"
          disabled={history.redo === null}
          onClick={() => history.redo?.()}
        >
          {t('whatIf.redo')}
        </button>
      </p>
    </section>
  );
}

function SelectionNumbers({ graph, onSelect }: { graph: SelectionGraph; onSelect: (id: string) => void }) {
  const { t, format } = useTranslations();
  const { actors } = graph;
  const catalogue = useWholeList('listMetrics');
  const inside = useAnalysis({ ...graph.inside, metrics: [...insideMetrics, between] }, actors.length > 0);
  const boundary = useAnalysis({ ...graph.boundary, metrics: boundaryMetrics }, actors.length > 0);
  const row = (id: string) => catalogue.data?.find((metric) => metric.id === id);
  const nonRespondents = actors.filter(({ responded }) => responded === false).length;
  const shown = (value: number) => ({ count: value, shown: format.count(value) });
  return (
    <>
      {graph.hidden > 0 && <p className="small muted">{t('selection.hidden', shown(graph.hidden))}</p>}
      <table className="plain-table selection-numbers">
        <tbody>
          <CountRow name={t('selection.actors')} value={actors.length} />
          <CountRow name={t('selection.tiesInside')} value={graph.tiesInside} />
          <CountRow name={t('selection.tiesOut')} value={graph.tiesOut} />
          {insideMetrics
            .filter((id) => isSaid(id, (metric) => numberOf(inside.data?.network[metric])))
            .map((id) => (
              <MeasureRow key={id} metric={row(id)} value={inside.data?.network[id]} />
            ))}
          {boundaryMetrics.map((id) => (
            <MeasureRow
              key={id}
              metric={row(id)}
              name={t('selection.ei')}
              value={boundary.data?.network[id]}
            />
          ))}
        </tbody>
      </table>
      <Bridges
        title={t('selection.bridgesInside')}
        metric={row(between)}
        ranked={(inside.data?.actors ?? []).flatMap((actor) => {
          const value = actor[between];
          return typeof value === 'number' && value > 0 ? [{ id: actor.id, value }] : [];
        })}
        graph={graph}
        digits={3}
        onSelect={onSelect}
      />
      <Bridges
        title={t('selection.bridgesOut')}
        ranked={[...graph.outside].map(([id, value]) => ({ id, value }))}
        graph={graph}
        digits={0}
        onSelect={onSelect}
      />
      {nonRespondents > 0 && (
        <p className="small muted">{t('selection.nonRespondents', shown(nonRespondents))}</p>
      )}
      {(inside.isError || boundary.isError) && (
        <p className="small" role="alert">
          {t('selection.failed')}
        </p>
      )}
      <p className="small muted">{t('selection.note')}</p>
    </>
  );
}

function CountRow({ name, value }: { name: string; value: number }) {
  const { format } = useTranslations();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{format.count(value)}</td>
    </tr>
  );
}

type BridgesProps = {
  title: string;
  metric?: MetricDefinition | undefined;
  ranked: readonly { id: string; value: number }[];
  graph: SelectionGraph;
  digits: number;
  onSelect: (id: string) => void;
};

/** Who joins the others, the most joining first. */
function Bridges({ title, metric, ranked, graph, digits, onSelect }: BridgesProps) {
  const { format, localize } = useTranslations();
  if (ranked.length === 0) return null;
  const names = new Map(graph.actors.map(({ id, name }) => [id, name]));
  const first = [...ranked].sort((a, b) => b.value - a.value || byCodeUnit(a.id, b.id)).slice(0, mostNamed);
  return (
    <div>
      <p className="legend-title small row-tight">
        {title}
        {metric && <MethodLink id={metric.id} name={localize(metric.name)} />}
      </p>
      <ul>
        {first.map(({ id, value }) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => onSelect(id)}>
              <span>{names.get(id) ?? id}</span>
              <span className="small muted number">{format.number(value, digits)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
