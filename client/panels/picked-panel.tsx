import { useMemo } from 'react';
import type { MetricDefinition } from '../../contract/metrics.ts';
import { useAnalysis } from '../api/use-analysis.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { pickedGraph, type PickedGraph } from '../state/picked-graph.ts';
import type { Picked } from '../state/use-picked.ts';
import type { VisibleGraph } from '../state/visible-graph.ts';
import { MeasureRow } from './measure-row.tsx';
import { MethodLink } from './method-link.tsx';

type PickedProps = {
  picked: Picked;
  visible: VisibleGraph;
  onSelect: (id: string) => void;
  onDownload: () => void;
};

/** Of the picked actors and the ties among them. */
const insideMetrics = ['density', 'reciprocity.arc', 'transitivity', 'components.weak', 'path-length'];
/** Between them and everybody else. */
const boundaryMetrics = ['e-i.network'];
const between = 'betweenness';
const mostNamed = 3;

/** The actors picked together: how they are tied among themselves and with the rest, measured by the service. */
export function PickedPanel({ picked, visible, onSelect, onDownload }: PickedProps) {
  const { t, format } = useWords();
  const graph = useMemo(() => pickedGraph(visible, picked.ids), [visible, picked.ids]);
  const count = picked.ids.size;
  return (
    <section className="card stack-tight" aria-label={t('picked.label')}>
      <h3>{t('picked.title', { count, shown: format.count(count) })}</h3>
      {picked.refused !== null && (
        <p className="small" role="alert">
          {t('picked.tooMany', { shown: format.count(picked.refused) })}
        </p>
      )}
      {count === 0 ? (
        <p className="small muted">{t('picked.none')}</p>
      ) : (
        <PickedNumbers graph={graph} onSelect={onSelect} />
      )}
      <p className="row picked-tools">
        <button type="button" className="button" disabled={count === 0} onClick={onDownload}>
          {t('picked.csv')}
        </button>
        <button type="button" className="button" disabled={count === 0} onClick={() => picked.pick([])}>
          {t('picked.clear')}
        </button>
        <button
          type="button"
          className="button"
          disabled={picked.undo === null}
          onClick={() => picked.undo?.()}
        >
          {t('whatIf.undo')}
        </button>
        <button
          type="button"
          className="button"
          disabled={picked.redo === null}
          onClick={() => picked.redo?.()}
        >
          {t('whatIf.redo')}
        </button>
      </p>
    </section>
  );
}

function PickedNumbers({ graph, onSelect }: { graph: PickedGraph; onSelect: (id: string) => void }) {
  const { t, format } = useWords();
  const { actors } = graph;
  const catalogue = useWholeList('listMetrics');
  const inside = useAnalysis({ ...graph.inside, metrics: [...insideMetrics, between] }, actors.length > 0);
  const boundary = useAnalysis({ ...graph.boundary, metrics: boundaryMetrics }, actors.length > 0);
  const row = (id: string) => catalogue.data?.find((metric) => metric.id === id);
  const silent = actors.filter(({ responded }) => responded === false).length;
  const shown = (value: number) => ({ count: value, shown: format.count(value) });
  return (
    <>
      {graph.hidden > 0 && <p className="small muted">{t('picked.hidden', shown(graph.hidden))}</p>}
      <table className="plain-table picked-numbers">
        <tbody>
          <CountRow name={t('picked.actors')} value={actors.length} />
          <CountRow name={t('picked.tiesInside')} value={graph.tiesInside} />
          <CountRow name={t('picked.tiesOut')} value={graph.tiesOut} />
          {insideMetrics.map((id) => (
            <MeasureRow key={id} metric={row(id)} value={inside.data?.network[id]} />
          ))}
          {boundaryMetrics.map((id) => (
            <MeasureRow key={id} metric={row(id)} name={t('picked.ei')} value={boundary.data?.network[id]} />
          ))}
        </tbody>
      </table>
      <Bridges
        title={t('picked.bridgesInside')}
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
        title={t('picked.bridgesOut')}
        ranked={[...graph.outside].map(([id, value]) => ({ id, value }))}
        graph={graph}
        digits={0}
        onSelect={onSelect}
      />
      {silent > 0 && <p className="small muted">{t('picked.silent', shown(silent))}</p>}
      {(inside.isError || boundary.isError) && (
        <p className="small" role="alert">
          {t('picked.failed')}
        </p>
      )}
      <p className="small muted">{t('picked.note')}</p>
    </>
  );
}

function CountRow({ name, value }: { name: string; value: number }) {
  const { format } = useWords();
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
  graph: PickedGraph;
  digits: number;
  onSelect: (id: string) => void;
};

/** Who joins the others, the most joining first. */
function Bridges({ title, metric, ranked, graph, digits, onSelect }: BridgesProps) {
  const { format, pick } = useWords();
  if (ranked.length === 0) return null;
  const names = new Map(graph.actors.map(({ id, name }) => [id, name]));
  const first = [...ranked].sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).slice(0, mostNamed);
  return (
    <div>
      <p className="legend-title small row-tight">
        {title}
        {metric && <MethodLink id={metric.id} name={pick(metric.name)} />}
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
