import { fold } from '../../../contract/fold.ts';
import type { Translations } from '../../i18n/use-translations.ts';
import type { CsvCell } from '../../ui/csv.ts';
import type { IsolationSection } from './isolation-order.ts';
import { groupsOf, networksIn, type IsolationRow } from './isolation-rows.ts';

const columns = [
  'group',
  'rbd',
  'id',
  'name',
  'comuna',
  'setting',
  'enrolment',
  'km',
  'networks',
  'otherNetworks',
] as const;

/** The list as a table: one row a school in each of its groups, with its RBD to join it to other files. */
export function isolationCsv(sections: readonly IsolationSection[], t: Translations['t']): CsvCell[][] {
  const body = sections.flatMap(({ group, rows }) =>
    rows.flatMap((row) =>
      (group === null ? groupsOf(row) : [group]).map((each) => [
        t(`isolated.group.${each}`),
        ...cellsOf(row, t),
        namesOf(networksIn(row, each).networks),
        namesOf(networksIn(row, each).others),
      ]),
    ),
  );
  return [columns.map((name) => t(`isolated.column.${name}`)), ...body];
}

const cellsOf = (row: IsolationRow, t: Translations['t']): CsvCell[] => [
  row.rbd,
  row.id,
  row.name,
  row.comuna,
  row.rural === null ? null : t(`setting.${row.rural ? 'rural' : 'urban'}`),
  row.enrolment,
  row.km === null ? null : Math.round(row.km * 10) / 10,
];

const namesOf = (networks: readonly { name: string }[]): string =>
  networks.map(({ name }) => name).join(' | ');

/** @example fileName('escuelas-aisladas', 'SLEP Puerto Cordillera', 2024) === 'escuelas-aisladas-slep-puerto-cordillera-2024' */
export const fileName = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => fold(String(part)).replaceAll(' ', '-')).join('-');
