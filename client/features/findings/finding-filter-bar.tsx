import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import {
  choicesOf,
  filterNames,
  groupings,
  type FilterName,
  type FindingFilters,
  type Grouping,
} from './finding-filters.ts';
import type { LineNames } from './line-names.ts';
import type { PlannerLine } from './planner-list.ts';

type BarProps = {
  lines: readonly PlannerLine[];
  names: LineNames;
  filters: FindingFilters;
  grouping: Grouping;
  onChange: (change: Partial<Record<FilterName | 'group', string | null>>) => void;
};

/** Narrows and orders a list of findings; the address holds what is chosen. */
export function FindingFilterBar({ lines, names, filters, grouping, onChange }: BarProps) {
  const { t, termLabel, format } = useTranslations();
  const nameOf: Record<FilterName, (id: string) => string> = {
    pattern: names.pattern,
    network: (id) => names.network(id) ?? '…',
    school: (id) => names.actor(id) ?? '…',
    grade: (id) => termLabel('grade', id),
  };
  const optionsOf = (name: FilterName) => {
    const chosen = filters[name];
    const choices = choicesOf(lines, name);
    if (chosen !== null && !choices.includes(chosen)) choices.push(chosen);
    const options = choices.map((id): [string, string] => [id, nameOf[name](id)]);
    return name === 'grade' ? options : options.sort((a, b) => format.compare(a[1], b[1]));
  };
  const isNarrowed = filterNames.some((name) => filters[name] !== null);
  return (
    <div className="finding-filters no-print" role="group" aria-label={t('planner.filters')}>
      {filterNames.map((name) => (
        <Select
          key={name}
          label={t(`planner.${name}`)}
          value={filters[name] ?? ''}
          options={[['', t('planner.any')], ...optionsOf(name)]}
          onChange={(value) => onChange({ [name]: value === '' ? null : value })}
        />
      ))}
      <Select
        label={t('planner.group.label')}
        value={grouping}
        options={groupings.map((name) => [name, t(`planner.group.${name}`)])}
        onChange={(group) => onChange({ group: group === groupings[0] ? null : group })}
      />
      {isNarrowed && (
        <button
          type="button"
          className="button"
          onClick={() => onChange({ pattern: null, network: null, school: null, grade: null })}
        >
          {t('planner.clear')}
        </button>
      )}
    </div>
  );
}
