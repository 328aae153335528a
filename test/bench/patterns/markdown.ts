import { wilsonInterval } from './wilson-interval.ts';

export type Cell = string | number;

/** A Markdown table, columns padded so that the file reads as text too. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map((row) => line(row.map(String)))].join('\n');
}

/** A share to two places without the leading zero: ".05", "1.00". */
export function share(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}

/** "12.5 % (8.1–18.9)": a share with its 95 % interval. */
export function percentWithInterval(successes: number, trials: number): string {
  const interval = wilsonInterval(successes, trials);
  if (interval === null) return 'none';
  const percent = (value: number) => (100 * value).toFixed(1);
  return `${percent(successes / trials)} % (${percent(interval.low)}–${percent(interval.high)})`;
}

/** ".45 (.36–.54)": a power with its 95 % interval. */
export function shareWithInterval(successes: number, trials: number): string {
  const interval = wilsonInterval(successes, trials);
  if (interval === null) return '–';
  return `${share(successes / trials)} (${share(interval.low)}–${share(interval.high)})`;
}
