import { useState } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { IsolationMark } from './isolation-mark.tsx';
import type { IsolationSection } from './isolation-order.ts';
import type { IsolationGroup } from './isolation-rows.ts';
import { IsolationLine, type LineHandlers } from './isolation-line.tsx';

type TableProps = {
  sections: readonly IsolationSection[];
  /** Kilometres from which a school is far. */
  km: number;
  /** Whether there is any network to be told. */
  hasNetworks: boolean;
  /** What the list does with its map; not there: it is only read, as on paper, and nothing is folded. */
  handlers?: LineHandlers | undefined;
};

/** Whom to visit, as one table whose heading stands on every printed page. */
export function IsolationTable({ sections, km, hasNetworks, handlers }: TableProps) {
  const { t } = useTranslations();
  return (
    <table className="plain-table card-rows isolation-table">
      <caption className="hidden-text">{t('isolated.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('isolated.column.name')}</th>
          <th scope="col">{t('isolated.column.comuna')}</th>
          <th scope="col" className="number">
            {t('isolated.column.km')}
          </th>
          {hasNetworks && <th scope="col">{t('isolated.column.networks')}</th>}
        </tr>
      </thead>
      {sections.map(({ group, rows }) =>
        group === null ? (
          <tbody key="all">
            {rows.map((row) => (
              <IsolationLine
                key={row.id}
                row={row}
                group={null}
                hasNetworks={hasNetworks}
                handlers={handlers}
              />
            ))}
          </tbody>
        ) : (
          <GroupBody
            key={group}
            group={group}
            rows={rows}
            km={km}
            hasNetworks={hasNetworks}
            handlers={handlers}
          />
        ),
      )}
    </table>
  );
}

type GroupProps = Omit<TableProps, 'sections'> & { group: IsolationGroup; rows: IsolationSection['rows'] };

/** One group, with what it means and what a visit should find out; nothing is known of those who did not answer, and they stay folded. */
function GroupBody({ group, rows, km, hasNetworks, handlers }: GroupProps) {
  const { t, format } = useTranslations();
  const [unfolded, setUnfolded] = useState(group !== 'did-not-answer' || handlers === undefined);
  const foldable = group === 'did-not-answer' && rows.length > 0 && handlers !== undefined;
  const isOpen = unfolded || rows.some(({ id }) => id === handlers?.open);
  const heading = (
    <>
      <IsolationMark group={group} />
      <span>
        {t(`isolated.group.${group}`)} <span className="muted">({format.count(rows.length)})</span>
      </span>
    </>
  );
  return (
    <tbody className={isOpen ? undefined : 'is-folded'}>
      <tr className="isolation-group">
        <th scope="rowgroup" colSpan={hasNetworks ? 4 : 3}>
          <h2 className="row">{heading}</h2>
          <p className="muted">{t(`isolated.meaning.${group}`, { km: format.count(km) })}</p>
          {foldable && (
            <button
              type="button"
              className="button no-print"
              aria-expanded={isOpen}
              onClick={() => setUnfolded(!isOpen)}
            >
              {t(isOpen ? 'isolated.fold' : 'isolated.unfold', {
                count: rows.length,
                shown: format.count(rows.length),
              })}
            </button>
          )}
        </th>
      </tr>
      {rows.map((row) => (
        <IsolationLine key={row.id} row={row} group={group} hasNetworks={hasNetworks} handlers={handlers} />
      ))}
    </tbody>
  );
}
