import type { SchoolRow } from './school-row.ts';

/** The rows of one school, oldest year first. */
export type SchoolHistory = readonly SchoolRow[];

/** Groups rows by school; schools in the order of their RBD. */
export function schoolHistories(rows: readonly SchoolRow[]): SchoolHistory[] {
  const byRbd = new Map<number, SchoolRow[]>();
  for (const row of rows) {
    const history = byRbd.get(row.rbd);
    if (history === undefined) byRbd.set(row.rbd, [row]);
    else history.push(row);
  }
  return [...byRbd.values()]
    .map((history) => history.toSorted((a, b) => a.year - b.year))
    .toSorted((a, b) => a[0]!.rbd - b[0]!.rbd);
}

/** Register years at hand, oldest first. */
export const registerYears = (rows: readonly SchoolRow[]): number[] =>
  [...new Set(rows.map((row) => row.year))].toSorted((a, b) => a - b);
