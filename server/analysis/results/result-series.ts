import type { RecordOf } from '../../../contract/records.ts';
import type { ResultSeries } from '../../../contract/results.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { spreadOf } from './spread.ts';

type Result = RecordOf<'result'>;
export type Groups = { members: ReadonlySet<string>; comparison: ReadonlySet<string> };

/**
 * Results of the members by measure and year, beside those of a comparison group. Nothing is tested: schools came to
 * their networks in ways that no group makes up for, so a difference is no effect.
 *
 * Reads    measures that some school of either group has a result of; a school without one is left out, not zero
 * Returns  number of schools, mean, median, ends and standard deviation (n − 1); words are counted
 */
export function resultSeries(results: readonly Result[], groups: Groups): ResultSeries[] {
  const measures = Map.groupBy(results, ({ measure }) => measure);
  return [...measures]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([measure, of]) => ({ measure, years: yearsOf(of, groups) }));
}

const yearsOf = (results: readonly Result[], groups: Groups): ResultSeries['years'] =>
  [...Map.groupBy(results, ({ year }) => year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, of]) => {
      const members = of.filter(({ schoolId }) => groups.members.has(schoolId));
      const comparison = of.filter(({ schoolId }) => groups.comparison.has(schoolId));
      return {
        year,
        members: spreadOf(numbersIn(members)),
        comparison: spreadOf(numbersIn(comparison)),
        categories: categoriesOf(members, comparison),
      };
    });

const numbersIn = (results: readonly Result[]): number[] => results.flatMap(({ value }) => value ?? []);

function categoriesOf(members: readonly Result[], comparison: readonly Result[]) {
  const words = new Set([...members, ...comparison].flatMap(({ category }) => category ?? []));
  const count = (of: readonly Result[], word: string) =>
    of.filter(({ category }) => category === word).length;
  return [...words].toSorted(byCodeUnit).map((category) => ({
    category,
    members: count(members, category),
    comparison: count(comparison, category),
  }));
}
