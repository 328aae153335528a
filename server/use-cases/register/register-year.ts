import { TelarProblem } from '../../../contract/problems.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * The year of a request, or the newest of the register.
 *
 * @throws TelarProblem `invalid-request` for a year that the register does not hold
 */
export async function registerYear(
  { store }: Pick<Dependencies, 'store'>,
  year: number | undefined,
): Promise<number> {
  const years = await store.listYears();
  const newest = years.at(-1) ?? 0;
  if (year === undefined) return newest;
  if (years.includes(year)) return year;
  throw new TelarProblem(
    'invalid-request',
    `The register holds the years ${years.join(', ')}, not ${String(year)}.`,
    { field: 'year' },
  );
}
