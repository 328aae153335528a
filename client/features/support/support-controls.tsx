import type { SupportBoard } from '../../../contract/support-board.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { supportFilters, type ShownBoard, type SupportFilter } from './support-filters.ts';

export type ControlsProps = {
  board: SupportBoard;
  shown: ShownBoard;
  years: readonly number[];
  change: (next: Partial<ShownBoard>) => void;
};

/** From one of two on there is something to count; nobody has more than this many. */
const overloads = [2, 3, 4, 5, 6, 7, 8];

/** Which schools are shown, of which year, and from how many supports on a school has too many. */
export function SupportControls({ board, shown, years, change }: ControlsProps) {
  const { t, format } = useTranslations();
  const everyOne = (name: string): readonly [string, string] => ['', name];
  return (
    <div className="explorer-bar no-print">
      <NoteFilters filters={shown.filters} change={change} />
      <Select
        label={t('support.column.comuna')}
        value={shown.comuna ?? ''}
        options={[everyOne(t('support.allComunas')), ...comunasOf(board, format.compare)]}
        onChange={(comuna) => change({ comuna: comuna === '' ? null : comuna })}
      />
      <Select
        label={t('support.supporter')}
        value={shown.supporter ?? ''}
        options={[
          everyOne(t('support.allSupporters')),
          ...board.supporters.map(({ id, name, schools }): [string, string] => [
            id,
            `${name} (${format.count(schools)})`,
          ]),
        ]}
        onChange={(supporter) => change({ supporter: supporter === '' ? null : supporter })}
      />
      {years.length > 0 && (
        <Select
          label={t('support.column.year')}
          value={String(board.year)}
          options={years.map((year) => [String(year), String(year)])}
          onChange={(year) => change({ year: Number(year) })}
        />
      )}
      <Select
        label={t('support.overloadFrom')}
        value={String(shown.overload)}
        options={overloads.map((overload) => [
          String(overload),
          t('support.supports', { shown: format.count(overload) }),
        ])}
        onChange={(overload) => change({ overload: Number(overload) })}
      />
    </div>
  );
}

type FiltersProps = Pick<ShownBoard, 'filters'> & Pick<ControlsProps, 'change'>;

function NoteFilters({ filters, change }: FiltersProps) {
  const { t } = useTranslations();
  const toggle = (filter: SupportFilter) =>
    change({
      filters: filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter],
    });
  return (
    <div className="segments" role="group" aria-label={t('support.filters')}>
      {supportFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filters.includes(filter)}
          onClick={() => toggle(filter)}
        >
          {t(`support.filter.${filter}`)}
        </button>
      ))}
    </div>
  );
}

function comunasOf(board: SupportBoard, compare: (a: string, b: string) => number): [string, string][] {
  const names = new Map(
    board.schools.flatMap(({ comunaId, comunaName }) =>
      comunaId === null ? [] : [[comunaId, comunaName ?? comunaId]],
    ),
  );
  return [...names].toSorted(([, a], [, b]) => compare(a, b));
}
