import type { SchoolYear } from './school-row.ts';

/** A school over the years, oldest first. */
export type SchoolHistory<Row extends SchoolYear = SchoolYear> = {
  readonly rows: readonly Row[];
  /**
   * Register years that speak of the school: those that list it, and those that do not although they list schools of
   * its comuna. A directory of some comunas only says nothing of the schools of others.
   */
  readonly years: readonly number[];
};

/** Groups rows by school; schools in the order of their RBD. */
export function schoolHistories(rows: readonly SchoolYear[]): SchoolHistory[] {
  const years = registerYears(rows);
  const covered = new Set(rows.map(({ year, comunaCode }) => coverKey(year, comunaCode)));
  const byRbd = Map.groupBy(rows, ({ rbd }) => rbd);
  return [...byRbd.values()]
    .map((ofSchool) => historyOf(ofSchool, years, covered))
    .toSorted((a, b) => a.rows[0]!.rbd - b.rows[0]!.rbd);
}

/** Register years at hand, oldest first. */
export const registerYears = (rows: readonly SchoolYear[]): number[] =>
  [...new Set(rows.map((row) => row.year))].toSorted((a, b) => a - b);

const coverKey = (year: number, comunaCode: number): string => `${String(year)} ${String(comunaCode)}`;

function historyOf(
  ofSchool: readonly SchoolYear[],
  years: readonly number[],
  covered: ReadonlySet<string>,
): SchoolHistory {
  const rows = ofSchool.toSorted((a, b) => a.year - b.year);
  const speaks = (year: number): boolean => {
    const near = rows.findLast((row) => row.year <= year) ?? rows[0]!;
    return covered.has(coverKey(year, near.comunaCode));
  };
  return { rows, years: years.filter(speaks) };
}

/** Neighbouring years of a school, with what each says of it; at least one of the two lists it. */
export function* yearPairs<Row extends SchoolYear>({
  rows,
  years,
}: SchoolHistory<Row>): Generator<{
  fromYear: number;
  toYear: number;
  before: Row | undefined;
  after: Row | undefined;
}> {
  const byYear = new Map(rows.map((row) => [row.year, row]));
  for (let i = 1; i < years.length; i++) {
    const [fromYear, toYear] = [years[i - 1]!, years[i]!];
    const [before, after] = [byYear.get(fromYear), byYear.get(toYear)];
    if (before !== undefined || after !== undefined) yield { fromYear, toYear, before, after };
  }
}
