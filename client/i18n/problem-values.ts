import type { ProblemValues } from '../../contract/problem-sentences.ts';
import type { Language } from '../preferences.ts';
import { formatter } from './format.ts';

/** The least number with five digits: a shorter one may be a year, which is never parted. */
const leastParted = 10_000;

/** Values of a problem as the reader's language writes them. */
export function valuesToShow(values: ProblemValues, language: Language): ProblemValues {
  const { count } = formatter(language);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' && value >= leastParted ? count(value) : value,
    ]),
  );
}
