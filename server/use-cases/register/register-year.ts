import { codedProblem } from '../../../contract/problems.ts';
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
  throw codedProblem('unknown-year', { year, known: years.join(', ') }, 'year');
}

/**
 * The year of the register to take schools from for any year: that year, else the newest before it, else the oldest; the
 * newest when no year is given.
 */
export async function nearestRegisterYear(
  { store }: Pick<Dependencies, 'store'>,
  year: number | undefined,
): Promise<number> {
  const years = await store.listYears();
  const upTo = years.filter((held) => year === undefined || held <= year);
  return upTo.at(-1) ?? years[0] ?? 0;
}
