import { isolationGroups, type IsolationGroup, type IsolationRow } from './isolation-rows.ts';

export const isolationOrders = ['group', 'name', 'km', 'comuna'] as const;
export type IsolationOrder = (typeof isolationOrders)[number];

type Compare = (a: string, b: string) => number;

/** A part of the list: the rows of one group, or of all groups where they are not listed by group. */
export type IsolationSection = { group: IsolationGroup | null; rows: IsolationRow[] };

/** The list as it is read: group by group, or all schools by name, distance (the farthest first) or comuna. */
export function isolationSections(
  rows: readonly IsolationRow[],
  { order, groups, compare }: { order: IsolationOrder; groups: readonly IsolationGroup[]; compare: Compare },
): IsolationSection[] {
  if (order !== 'group') return [{ group: null, rows: sorted(rows, order, compare) }];
  return isolationGroups
    .filter((group) => groups.includes(group))
    .map((group) => ({
      group,
      rows: sorted(
        rows.filter((row) => row.groups.has(group)),
        group === 'register' || group === 'remote' ? 'km' : 'name',
        compare,
      ),
    }));
}

function sorted(
  rows: readonly IsolationRow[],
  by: 'name' | 'km' | 'comuna',
  compare: Compare,
): IsolationRow[] {
  const byName = (a: IsolationRow, b: IsolationRow) => compare(a.name, b.name);
  // What is not known comes last, whichever way the rest is ordered.
  const first = {
    name: () => 0,
    km: (a: IsolationRow, b: IsolationRow) => (b.km ?? -1) - (a.km ?? -1),
    comuna: (a: IsolationRow, b: IsolationRow) =>
      Number(a.comuna === null) - Number(b.comuna === null) || compare(a.comuna ?? '', b.comuna ?? ''),
  }[by];
  return [...rows].sort((a, b) => first(a, b) || byName(a, b));
}
