import { isOwnAttribute, nameInFile } from '../../appearance/attributes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { CellSelect, Select } from '../../ui/select.tsx';
import type { ExplorerState } from './explorer-state.ts';
import type { Change } from './use-explorer-state.ts';

type NamesProps = {
  label: string;
  value: string;
  names: readonly string[];
  nameOf: (measure: string) => string;
  onChange: (name: string) => void;
};

/** One of the words and numbers by which actors are coloured or sized, with its label inside the field. */
export function AppearanceSelect({ label, value, names, nameOf, onChange }: NamesProps) {
  // Before the graph is there nothing is offered, and what is chosen has its name all the same.
  const offered = names.includes(value) ? names : [value, ...names];
  return (
    <span className="bar-field">
      <span aria-hidden="true">{label}</span>
      <CellSelect
        label={label}
        value={value}
        options={offered.map((name) => [name, nameOf(name)] as const)}
        onChange={onChange}
      />
    </span>
  );
}

type GroupingProps = {
  state: ExplorerState;
  change: Change;
  aggregations: readonly ExplorerState['aggregation'][];
};

/** Groups in place of their members, and how many names are written. */
export function GroupingControls({ state, change, aggregations }: GroupingProps) {
  const { t } = useTranslations();
  const groupingName = (name: ExplorerState['aggregation']) =>
    isOwnAttribute(name) ? t('attribute.groupBy', { name: nameInFile(name) }) : t(`aggregation.${name}`);
  return (
    <div className="stack-tight">
      {aggregations.length > 1 && (
        <Select
          label={t('workspace.group')}
          value={state.aggregation}
          options={aggregations.map((name) => [name, groupingName(name)] as const)}
          onChange={(aggregation) =>
            change({
              aggregation: aggregation as ExplorerState['aggregation'],
              selected: null,
              target: null,
              tie: null,
              near: 0,
            })
          }
        />
      )}
      <label className="field">
        <span>{t('workspace.labels', { count: state.labels })}</span>
        <input
          type="range"
          min={0}
          max={60}
          step={2}
          value={Math.min(60, state.labels)}
          onChange={({ target }) => change({ labels: Number(target.value) }, 'replace')}
        />
      </label>
    </div>
  );
}
