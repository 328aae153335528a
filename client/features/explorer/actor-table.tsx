import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { MethodLink } from '../methods/method-link.tsx';
import type { Column } from './actor-columns.ts';

/** Heights in CSS pixels. */
const rowHeight = 36;
const headHeight = 64;

type ActorTableProps = {
  actors: readonly GraphActor[];
  columns: readonly Column[];
  sort: string;
  selected: string | null;
  selection: ReadonlySet<string>;
  label: string;
  onSort: (sort: string) => void;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  onToggle: (id: string) => void;
  /** Selects all actors that are listed, or none of them. */
  onSelectAll: (on: boolean) => void;
};

/**
 * The graph as a table. Only the rows in sight are in the page; arrows move, Enter opens, Space selects. The selection
 * is the same as in the picture. Columns and order are `actor-columns.ts`, which the CSV file shares: a table library
 * (@tanstack/react-table 9, measured) would add 10 kB gzip and replace one sort function.
 */
export function ActorTable(props: ActorTableProps) {
  const { actors, columns, sort, selected, selection, onSort, onSelect, onOpen, onToggle } = props;
  const { t } = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the rows are read anew on every render
  const rows = useVirtualizer({
    count: actors.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const chosen = actors.findIndex(({ id }) => id === selected);
  const focusable = chosen === -1 ? 0 : chosen;
  const wantsFocus = useRef(false);

  useEffect(() => {
    if (chosen >= 0) rows.scrollToIndex(chosen);
  }, [chosen, rows]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true }),
    );
  }, [chosen]);

  const press = (event: KeyboardEvent, at: number) => {
    const id = actors[at]?.id;
    if (id === undefined) return;
    if (event.key === 'Enter') return onOpen(id);
    const target = targetOf(event.key, at, actors.length);
    if (event.key !== ' ' && target === null) return;
    event.preventDefault();
    if (target === null) return onToggle(id);
    const next = actors[target];
    if (!next) return;
    wantsFocus.current = true;
    onSelect(next.id);
  };

  const visible = rows.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="grid-box" ref={box} style={{ height: headHeight + actors.length * rowHeight }}>
      <table
        role="grid"
        aria-label={props.label}
        aria-rowcount={actors.length + 1}
        aria-colcount={columns.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <SelectAllCell actors={actors} selection={selection} onSelectAll={props.onSelectAll} />
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {visible.map(({ index }) => {
            const actor = actors[index]!;
            return (
              <tr
                key={actor.id}
                aria-rowindex={index + 2}
                aria-selected={actor.id === selected}
                tabIndex={index === focusable ? 0 : -1}
                onClick={() => onSelect(actor.id)}
                onDoubleClick={() => onOpen(actor.id)}
                onKeyDown={(event) => press(event, index)}
              >
                <td className="grid-select" onDoubleClick={(event) => event.stopPropagation()}>
                  {/* Space does the same from the row, so that Tab need not stop at every one. */}
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={t('selection.one', { name: actor.name })}
                    checked={selection.has(actor.id)}
                    onClick={(event) => event.stopPropagation()}
                    onChange={() => onToggle(actor.id)}
                  />
                </td>
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={column.id === 'name' ? 'grid-sticky' : column.numeric ? 'number' : undefined}
                    title={column.text(actor)}
                  >
                    {column.id === 'name' ? (
                      <span className="grid-name">
                        <ActorIcon kind={actor.kind} hollow={actor.responded === false} />
                        <span>{actor.name}</span>
                      </span>
                    ) : (
                      column.text(actor)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
      {actors.length === 0 && <p className="search-note">{t('table.empty')}</p>}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'PageDown') return Math.min(count - 1, at + 10);
  if (key === 'PageUp') return Math.max(0, at - 10);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

function SelectAllCell({
  actors,
  selection,
  onSelectAll,
}: Pick<ActorTableProps, 'actors' | 'selection' | 'onSelectAll'>) {
  const { t } = useTranslations();
  const count = actors.filter(({ id }) => selection.has(id)).length;
  const all = actors.length > 0 && count === actors.length;
  return (
    <th scope="col" className="grid-select">
      <input
        type="checkbox"
        aria-label={t('selection.all')}
        title={t('selection.all')}
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !all;
        }}
        onChange={() => onSelectAll(!all)}
      />
    </th>
  );
}

function HeadCell({
  column,
  sort,
  onSort,
}: {
  column: Column;
  sort: string;
  onSort: (sort: string) => void;
}) {
  const up = sort === column.id;
  const down = sort === `-${column.id}`;
  const next = column.numeric ? (down ? column.id : `-${column.id}`) : up ? `-${column.id}` : column.id;
  return (
    <th
      scope="col"
      className={column.id === 'name' ? 'grid-sticky' : column.numeric ? 'number' : undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}
    >
      <span className="grid-head">
        <button type="button" onClick={() => onSort(next)}>
          {column.name}
          <span aria-hidden="true">{up ? ' ↑' : down ? ' ↓' : ''}</span>
        </button>
        {column.metric && <MethodLink id={column.metric} name={column.name} />}
      </span>
    </th>
  );
}
