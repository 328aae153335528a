import { isFromOutside, type SupportBoard, type SupportedSchool } from '../../../contract/support-board.ts';
import type { CsvCell } from '../../ui/csv.ts';
import { unconnectedPairs } from './unconnected-pairs.ts';

/** Between several values of one cell. */
const list = (items: readonly string[]): string => items.join(' | ');

/** One row a school, with its RBD to join it to other files, and a column for each kind of support that is known. */
export function supportRows(
  { kindsKnown, year }: Pick<SupportBoard, 'kindsKnown' | 'year'>,
  schools: readonly SupportedSchool[],
  t: (key: string) => string,
): CsvCell[][] {
  const kinds = kindsKnown.map((kind) => t(`support.kind.${kind}`));
  const fixed = ['rbd', 'id', 'school', 'comuna', 'setting', 'isolation'].map(columnName(t));
  const last = ['supports', 'hours', 'notes', 'gaps', 'unconnected', 'throughOwner', 'year'].map(
    columnName(t),
  );
  return [
    [...fixed, ...kinds, ...last],
    ...schools.map((school): CsvCell[] => [
      ...[school.rbd, school.id, school.name, school.comunaName],
      school.rural === null ? null : t(`setting.${school.rural ? 'rural' : 'urban'}`),
      school.isolation === null ? null : t(`support.isolation.${school.isolation}`),
      ...kindsKnown.map((kind) =>
        list(school.supports.filter((one) => one.kind === kind).map(({ by }) => by.name)),
      ),
      school.supports.filter(isFromOutside).length,
      school.hours,
      list(school.notes.map((note) => t(`support.note.${note}`))),
      list(school.gaps.map((kind) => t(`support.kind.${kind}`))),
      list(unconnectedPairs(school)),
      list(school.throughOwner.map(({ name }) => name)),
      year,
    ]),
  ];
}

const columnName =
  (t: (key: string) => string) =>
  (name: string): string =>
    t(`support.column.${name}`);
