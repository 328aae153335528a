import type { ColumnReading, ImportShape } from '../../../contract/table-readings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ColumnGroup } from './column-groups.ts';
import { hasLayer } from './column-roles.ts';
import { CharacteristicSelect, LayerSelect, RoleSelect, TieDirectionSelect } from './column-selects.tsx';
import type { TableDecision } from './step-props.ts';
import { ScaleEditor } from './scale-editor.tsx';

type ColumnDecision = Omit<NonNullable<TableDecision['columns']>[number], 'index'>;
type DecisionsProps = {
  shape: ImportShape;
  group: ColumnGroup;
  onDecide: (decision: ColumnDecision) => void;
};

/** What a column is, which ties it brings and which way they run, and what its words weigh. */
export function ColumnDecisions({ shape, group, onDecide }: DecisionsProps) {
  const { t } = useTranslations();
  const [first] = group.columns;
  const column = first.item ?? first.heading;
  return (
    <div className="column-decisions">
      <RoleSelect
        label={t('import.column.roleOf', { column })}
        value={first.role}
        shape={shape}
        onChange={(role) => onDecide({ role })}
      />
      {hasLayer(first) && (
        <LayerSelect
          label={t('import.column.layerOf', { column })}
          value={first.layer}
          onChange={(layer) => onDecide({ layer })}
        />
      )}
      {hasLayer(first) && first.tieDirection !== null && (
        <TieDirectionSelect
          label={t('import.column.directionOf', { column })}
          value={first.tieDirection}
          onChange={(tieDirection) => onDecide({ tieDirection })}
        />
      )}
      {first.role === 'rating' && (
        <CharacteristicSelect
          label={t('import.column.characteristicOf', { column })}
          value={first.characteristic}
          onChange={(characteristic) => onDecide({ characteristic })}
        />
      )}
      {weighs(first) && (
        <ScaleEditor
          key={JSON.stringify(first.scale)}
          scale={first.scale ?? []}
          onChange={(scale) => onDecide({ scale })}
        />
      )}
    </div>
  );
}

const weighs = ({ scale, role }: ColumnReading) =>
  scale !== null && scale.length > 0 && role !== 'ignored' && role !== 'personal';
