import { yearOf } from '../survey-wave/partial-dates.ts';

type Dated = { validFrom: string | null; validTo: string | null };

/** No contract of assistance runs longer; a typing error in a date shall not offer a thousand years. */
const longest = 60;

/** Years in which some of these were in force, oldest first. Of one with one date that date alone is known. */
export function yearsInForce(dated: readonly Dated[]): number[] {
  const years = dated.flatMap(({ validFrom, validTo }) => {
    const [from, to] = [yearOf(validFrom ?? validTo), yearOf(validTo ?? validFrom)];
    if (from === null || to === null || to - from > longest) return [from, to];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  return [...new Set(years)].filter((year) => year !== null).toSorted((a, b) => a - b);
}
