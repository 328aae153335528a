import {
  ColumnRole,
  columnRolesBySubject,
  TieDirection,
  tieDirections,
  type ImportShape,
} from '../../../contract/table-readings.ts';
import type { Bilingual } from '../../../contract/identifiers.ts';
import { storedLayers } from '../../../contract/layers.ts';
import { surveyBank } from '../../../contract/survey-bank.ts';
import type { z } from 'zod';
import { useTranslations } from '../../i18n/use-translations.ts';
import { CellSelect } from '../../ui/select.tsx';
import { rolesOf } from './column-roles.ts';

/** A choice in a table: its label is read aloud, the heading of the column is seen. */
type ChoiceProps<Value> = { label: string; value: Value; onChange: (value: Value) => void };

export function RoleSelect({
  label,
  value,
  shape,
  onChange,
}: ChoiceProps<ColumnRole> & { shape: ImportShape }) {
  const { t } = useTranslations();
  const groups = rolesOf(shape) ?? [];
  const isOffered = groups.some((group) => columnRolesBySubject[group].some((each) => each === value));
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(ColumnRole.parse(event.target.value))}
    >
      {!isOffered && <option value={value}>{t(`import.role.${value}`)}</option>}
      {groups.map((group) => (
        <optgroup key={group} label={t(`import.roles.${group}`)}>
          {columnRolesBySubject[group].map((role) => (
            <option key={role} value={role}>
              {t(`import.role.${role}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Layers of the catalogue; one of the file itself is listed before them. */
export function LayerSelect(choice: ChoiceProps<string | null>) {
  const { t, layerName } = useTranslations();
  const { value } = choice;
  const listed = value === null || storedLayers.includes(value) ? storedLayers : [value, ...storedLayers];
  return (
    <OptionalSelect
      {...choice}
      none={t('import.column.noLayer')}
      options={listed.map((layer) => [layer, layerName(layer)])}
    />
  );
}

export function TieDirectionSelect({ onChange, ...choice }: ChoiceProps<z.infer<typeof TieDirection>>) {
  const { t } = useTranslations();
  return (
    <CellSelect
      {...choice}
      options={tieDirections.map((direction) => [direction, t(`import.tieDirection.${direction}`)])}
      onChange={(next) => onChange(TieDirection.parse(next))}
    />
  );
}

/** The characteristics that members rate, each by the first sentence of the bank about it. */
const characteristics = new Map<string, Bilingual>();
for (const { characteristic, text } of surveyBank) {
  if (characteristic !== null && !characteristics.has(characteristic))
    characteristics.set(characteristic, text);
}

export function CharacteristicSelect(choice: ChoiceProps<string | null>) {
  const { t, localize } = useTranslations();
  return (
    <OptionalSelect
      {...choice}
      none={t('import.column.noCharacteristic')}
      options={[...characteristics].map(([id, text]) => [id, localize(text)])}
    />
  );
}

type OptionalProps = ChoiceProps<string | null> & {
  none: string;
  options: readonly (readonly [value: string, name: string])[];
};

/** One of several, or none of them. */
function OptionalSelect({ none, options, value, onChange, ...choice }: OptionalProps) {
  return (
    <CellSelect
      {...choice}
      value={value ?? ''}
      options={[['', none], ...options]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
}
