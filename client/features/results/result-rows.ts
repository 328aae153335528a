import type { Results, Spread } from '../../../contract/results.ts';
import type { CsvCell } from '../../ui/csv.ts';
import { measureName, type Words } from './measure-name.ts';

const columns = [
  ...['measure', 'code', 'year', 'group', 'category', 'schools', 'mean', 'median', 'min', 'max', 'sd'],
] as const;
const groups = ['members', 'comparison'] as const;

/** A row for each measure, year and group, and for each category; what is not known is empty. */
export function resultRows({ about, series }: Pick<Results, 'about' | 'series'>, t: Words): CsvCell[][] {
  const groupName = (group: (typeof groups)[number]) => t(`results.group.${about.kind}.${group}`, {});
  return [
    columns.map((column) => t(`results.column.${column}`, {})),
    ...series.flatMap(({ measure, years }) =>
      years.flatMap((of): CsvCell[][] => {
        const start = [measureName(measure, t), measure, of.year];
        return [
          ...groups
            .filter((group) => of[group].schools > 0)
            .map((group) => [...start, groupName(group), null, ...numbersOf(of[group])]),
          ...of.categories.flatMap((each) =>
            groups.map((group) => [
              ...start,
              groupName(group),
              each.category,
              each[group],
              ...[null, null, null, null, null],
            ]),
          ),
        ];
      }),
    ),
  ];
}

const numbersOf = ({ schools, mean, median, min, max, sd }: Spread): CsvCell[] => [
  ...[schools, mean, median, min, max, sd],
];
