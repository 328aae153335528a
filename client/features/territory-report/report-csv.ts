import type { GraphActor } from '../../../contract/graphs.ts';
import { isOneSchool, rbdInId } from '../../../contract/identifiers.ts';
import type { IsolatedSchools } from '../../../contract/isolated-schools.ts';
import { isFromOutside, type SupportBoard } from '../../../contract/support-board.ts';
import type { Translations } from '../../i18n/use-translations.ts';
import type { CsvCell } from '../../ui/csv.ts';
import { groupsOf, isolationRows, type IsolationRow } from '../isolation/isolation-rows.ts';

type Parts = { actors: readonly GraphActor[]; isolated: IsolatedSchools; board: SupportBoard; km: number };

const columns = [
  'rbd',
  'id',
  'name',
  'comuna',
  'owner',
  'dependency',
  'enrolment',
  'setting',
  'networks',
  'isolation',
  'km',
  'supports',
] as const;

/** Every school of a territory as one row with its RBD: who runs it, its pupils, its networks, how it stands apart, and who supports it. */
export function reportRows({ actors, isolated, board, km }: Parts, t: Translations['t']): CsvCell[][] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const apart = new Map(isolationRows(isolated, { km, actors }).map((row) => [row.id, row]));
  const nearest = new Map(isolated.remoteness.map(({ id, nearest: [first] }) => [id, first?.km ?? null]));
  const supported = new Map(board.schools.map((school) => [school.id, school]));
  const rows = actors.filter(isOneSchool).map((school): CsvCell[] => {
    const supports = supported.get(school.id)?.supports ?? null;
    return [
      rbdInId(school.id),
      school.id,
      school.name,
      school.comunaName,
      names.get(school.sostenedorId ?? '') ?? school.sostenedorId,
      school.dependency === null ? null : t(`dependency.${school.dependency}`),
      school.enrolment,
      school.rural === null ? null : t(`setting.${school.rural ? 'rural' : 'urban'}`),
      namesOf(supports?.filter((one) => !isFromOutside(one))),
      groupWords(apart.get(school.id), t),
      tenths(apart.get(school.id)?.km ?? nearest.get(school.id) ?? null),
      // Where the data say nothing of supports, an empty cell does not say that there are none.
      board.known ? namesOf(supports?.filter(isFromOutside)) : null,
    ];
  });
  return [columns.map((name) => t(`territoryReport.column.${name}`)), ...rows];
}

const namesOf = (supports: readonly { by: { name: string } }[] | undefined): string | null =>
  supports === undefined ? null : supports.map(({ by }) => by.name).join(' | ');

const groupWords = (row: IsolationRow | undefined, t: Translations['t']): string =>
  row === undefined
    ? ''
    : groupsOf(row)
        .map((group) => t(`isolated.group.${group}`))
        .join(' | ');

const tenths = (km: number | null): number | null => (km === null ? null : Math.round(km * 10) / 10);
