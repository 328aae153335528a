import { sectionOf } from '../../../contract/grades.ts';
import type { PlannerLine } from './planner-list.ts';
import { gradeOf } from './readings.ts';

/** What a list of findings is narrowed to, by their names in the address; `null`: not by that. */
export const filterNames = ['pattern', 'network', 'school', 'grade'] as const;
export type FilterName = (typeof filterNames)[number];
export type FindingFilters = Record<FilterName, string | null>;

export const readFilters = (search: URLSearchParams): FindingFilters => ({
  pattern: search.get('pattern'),
  network: search.get('network'),
  school: search.get('school'),
  grade: search.get('grade'),
});

const valuesOf: Record<FilterName, (line: PlannerLine) => readonly string[]> = {
  pattern: ({ reading }) => [reading.pattern],
  network: ({ network }) => [network],
  school: ({ reading }) => reading.subjects,
  grade: ({ reading }) => [gradeOf(reading)],
};

/** The lines that every filter lets through. */
export function filterLines(lines: readonly PlannerLine[], filters: FindingFilters): PlannerLine[] {
  return lines.filter((line) =>
    filterNames.every((name) => filters[name] === null || valuesOf[name](line).includes(filters[name])),
  );
}

/** What a filter can be set to, in the order of the lines. */
export const choicesOf = (lines: readonly PlannerLine[], name: FilterName): string[] => [
  ...new Set(lines.flatMap((line) => valuesOf[name](line))),
];

export const groupings = ['certainty', 'network', 'pattern'] as const;
export type Grouping = (typeof groupings)[number];

/** Findings under each other: by their section of the list, or by network or pattern, in the order of the most certain of each. */
export function groupLines(
  lines: readonly PlannerLine[],
  grouping: Grouping,
): { key: string; lines: PlannerLine[] }[] {
  const keyOf = ({ network, reading }: PlannerLine) =>
    grouping === 'network' ? network : grouping === 'pattern' ? reading.pattern : sectionOf(reading);
  return [...new Set(lines.map(keyOf))].map((key) => ({
    key,
    lines: lines.filter((line) => keyOf(line) === key),
  }));
}
