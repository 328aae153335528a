import { useMemo } from 'react';
import { visibleTieCounts } from '../../appearance/attributes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { actorColumns, matches, sortActors } from '../explorer/actor-columns.ts';
import { ActorTable } from '../explorer/actor-table.tsx';
import type { ExplorerModel } from '../explorer/use-explorer.ts';

/** Columns that have room beside the picture; the whole table is one of the ways to look at the network. */
const narrowColumns = ['name', 'ties'];

/** The actors in sight as a list that is walked with arrows; what is chosen here is chosen in the picture. */
export function ActorsTab({ model }: { model: ExplorerModel }) {
  const words = useTranslations();
  const { t, format } = words;
  const { visible, metrics, communities, nameOf, state, change, selection } = model;
  const columns = useMemo(
    () =>
      actorColumns(
        { ...words, nameOf },
        visible.actors,
        visibleTieCounts(visible.ties),
        metrics,
        communities,
      ).filter(({ id }) => narrowColumns.includes(id)),
    [words, nameOf, visible, metrics, communities],
  );
  const sort = state.sort ?? 'name';
  const rows = useMemo(
    () =>
      sortActors(
        visible.actors.filter(({ name }) => state.filter.trim() === '' || matches(name, state.filter)),
        columns,
        sort,
        format.compare,
      ),
    [visible, state.filter, columns, sort, format],
  );
  const selectAll = (on: boolean) => {
    const listed = new Set(rows.map(({ id }) => id));
    const others = [...selection.ids].filter((id) => !listed.has(id));
    selection.replace(on ? [...others, ...listed] : others);
  };
  return (
    <div className="actors-tab stack-tight">
      <label className="field">
        <span>{t('table.title', { count: rows.length, shown: format.count(rows.length) })}</span>
        <input
          className="input"
          type="search"
          placeholder={t('table.filter')}
          value={state.filter}
          onChange={({ target }) => change({ filter: target.value }, 'replace')}
        />
      </label>
      <ActorTable
        actors={rows}
        columns={columns}
        sort={sort}
        selected={state.selected}
        selection={selection.ids}
        label={t('table.label', { name: model.answer.scope.about.name })}
        onSort={(next) => change({ sort: next }, 'replace')}
        onSelect={model.select}
        onOpen={model.open}
        onToggle={selection.toggle}
        onSelectAll={selectAll}
      />
      <p className="small muted">{t('table.keys')}</p>
    </div>
  );
}
