import { useMemo } from 'react';
import type { ActorValues } from '../appearance/appearance.ts';
import { visibleTieCounts } from '../appearance/attributes.ts';
import { useWords } from '../i18n/use-words.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import type { Picked } from '../state/use-picked.ts';
import type { Change } from '../state/use-explorer-state.ts';
import type { VisibleGraph } from '../state/visible-graph.ts';
import { actorColumns, matches, sortActors } from './actor-columns.ts';
import { ActorTable } from './actor-table.tsx';

type ExplorerTableProps = {
  visible: VisibleGraph;
  metrics: ActorValues;
  communities: ReadonlyMap<string, string>;
  state: ExplorerState;
  change: Change;
  label: string;
  nameOf: (measure: string) => string;
  picked: Picked;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
};

export function ExplorerTable(props: ExplorerTableProps) {
  const { visible, metrics, communities, state, change, label, nameOf, picked, onSelect, onOpen } = props;
  const words = useWords();
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
  const sort = state.sort ?? 'name';
  const found = useMemo(
    () =>
      state.filter.trim() === ''
        ? visible.actors
        : visible.actors.filter(({ name }) => matches(name, state.filter)),
    [visible, state.filter],
  );
  const rows = useMemo(
    () => sortActors(found, columns, sort, format.compare),
    [found, columns, sort, format],
  );
  const pickAll = (on: boolean) => {
    const listed = new Set(rows.map(({ id }) => id));
    const others = [...picked.ids].filter((id) => !listed.has(id));
    picked.pick(on ? [...others, ...listed] : others);
  };
  return (
    <section className="stack-tight" aria-label={label}>
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
        columns={columns}
        sort={sort}
        selected={state.selected}
        picked={picked.ids}
        label={label}
        onSort={(next) => change({ sort: next }, 'replace')}
        onSelect={onSelect}
        onOpen={onOpen}
        onToggle={picked.toggle}
        onPickAll={pickAll}
      />
      <p className="small muted">{t('table.keys')}</p>
    </section>
  );
}
