import { useMemo } from 'react';
import type { ActorValues } from '../../appearance/appearance.ts';
import { visibleTieCounts } from '../../appearance/attributes.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { actorColumns, matches, sortActors, varyingColumns } from './actor-columns.ts';
import { actorRows, fileNameOf } from './actor-csv.ts';
import { ActorTable } from './actor-table.tsx';
import type { ExplorerState } from './explorer-state.ts';
import type { Change } from './use-explorer-state.ts';
import type { Selection } from './use-selection.ts';

type ExplorerTableProps = {
  visible: VisibleGraph;
  metrics: ActorValues;
  communities: ReadonlyMap<string, string>;
  state: ExplorerState;
  change: Change;
  label: string;
  nameOf: (measure: string) => string;
  selection: Selection;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
};

export function ExplorerTable(props: ExplorerTableProps) {
  const { visible, metrics, communities, state, change, label, nameOf, selection, onSelect, onOpen } = props;
  const words = useTranslations();
  const { t, format } = words;
  const columns = useMemo(
    () =>
      actorColumns(
        { ...words, nameOf },
        visible.actors,
        visibleTieCounts(visible.ties),
        metrics,
        communities,
      ),
    [words, nameOf, visible, metrics, communities],
  );
  const { shown, same } = useMemo(() => varyingColumns(columns, visible.actors), [columns, visible]);
  const sort = state.sort ?? 'name';
  const matching = useMemo(
    () =>
      state.filter.trim() === ''
        ? visible.actors
        : visible.actors.filter(({ name }) => matches(name, state.filter)),
    [visible, state.filter],
  );
  const rows = useMemo(
    () => sortActors(matching, columns, sort, format.compare),
    [matching, columns, sort, format],
  );
  const selectAll = (on: boolean) => {
    const listed = new Set(rows.map(({ id }) => id));
    const others = [...selection.ids].filter((id) => !listed.has(id));
    selection.replace(on ? [...others, ...listed] : others);
  };
  return (
    <section className="stack-tight table-view" aria-label={label}>
      <div className="row-apart">
        <h2>{t('table.title', { count: rows.length, shown: format.count(rows.length) })}</h2>
        <label className="field">
          <span className="hidden-text">{t('table.filter')}</span>
          <input
            className="input"
            type="search"
            placeholder={t('table.filter')}
            value={state.filter}
            onChange={(event) => change({ filter: event.target.value }, 'replace')}
          />
        </label>
      </div>
      <ActorTable
        actors={rows}
        columns={shown}
        sort={sort}
        selected={state.selected}
        selection={selection.ids}
        label={label}
        onSort={(next) => change({ sort: next }, 'replace')}
        onSelect={onSelect}
        onOpen={onOpen}
        onToggle={selection.toggle}
        onSelectAll={selectAll}
      />
      <div className="row-apart small muted">
        <span>
          {same.length > 0 && rows[0] !== undefined && (
            <>
              {t('table.same', {
                columns: format.list(same.map(({ name, text }) => `${name}: ${text(rows[0]!)}`)),
              })}{' '}
            </>
          )}
          {t('table.keys')}
        </span>
        <button
          type="button"
          className="link-button"
          onClick={() =>
            saveCsv(actorRows(rows, columns, t('table.rbd')), fileNameOf(label, state.wave, state.year))
          }
        >
          {t('table.csv')}
        </button>
      </div>
    </section>
  );
}
