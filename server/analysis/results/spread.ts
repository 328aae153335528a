import { median } from '../../../contract/median.ts';
import type { Spread } from '../../../contract/results.ts';

/** How the values of some schools are spread; the standard deviation is that of a sample. */
export function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  if (n === 0) return { schools: 0, mean: null, median: null, min: null, max: null, sd: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    schools: n,
    mean,
    median: median(values),
    min: values.reduce((a, b) => Math.min(a, b)),
    max: values.reduce((a, b) => Math.max(a, b)),
    sd: n < 2 ? null : Math.sqrt(squares / (n - 1)),
  };
}
