import {
  ColumnRole,
  TieDirection,
  tieDirections,
  type ImportShape,
} from '../../../contract/table-readings.ts';
import { storedLayers } from '../../../contract/layers.ts';
import { surveyBank } from '../../../contract/survey-bank.ts';
import type { z } from 'zod';
import { useTranslations } from '../../i18n/use-translations.ts';
import { roleGroups, rolesOf } from './column-roles.ts';

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
  const isOffered = groups.some((group) => roleGroups[group].some((each) => each === value));
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
          {roleGroups[group].map((role) => (
            <option key={role} value={role}>
              {t(`import.role.${role}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Layers of the catalogue; one of the file itself is listed as it stands. */
export function LayerSelect({ label, value, onChange }: ChoiceProps<string | null>) {
  const { t, layerName } = useTranslations();
  const listed = value === null || storedLayers.includes(value) ? storedLayers : [value, ...storedLayers];
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t('import.column.noLayer')}</option>
      {listed.map((layer) => (
        <option key={layer} value={layer}>
          {layerName(layer)}
        </option>
      ))}
    </select>
  );
}

export function TieDirectionSelect({ label, value, onChange }: ChoiceProps<z.infer<typeof TieDirection>>) {
  const { t } = useTranslations();
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(TieDirection.parse(event.target.value))}
    >
      {tieDirections.map((direction) => (
        <option key={direction} value={direction}>
          {t(`import.tieDirection.${direction}`)}
        </option>
      ))}
    </select>
  );
}

/** The characteristics that members rate, each by the first sentence of the bank about it. */
const characteristics = new Map(
  [...surveyBank]
    .reverse()
    .flatMap(({ characteristic, text }) =>
      characteristic === null ? [] : [[characteristic, text] as const],
    ),
);

export function CharacteristicSelect({ label, value, onChange }: ChoiceProps<string | null>) {
  const { t, localize } = useTranslations();
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t('import.column.noCharacteristic')}</option>
      {value !== null && !characteristics.has(value) && <option value={value}>{value}</option>}
      {[...characteristics].reverse().map(([id, text]) => (
        <option key={id} value={id}>
          {localize(text)}
        </option>
      ))}
    </select>
  );
}
