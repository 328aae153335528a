import { stringify } from 'csv-stringify/sync';
import type { Measurement } from '../../contract/metrics.ts';

/** Everything, as one line of JSON. */
export const measurementAsJson = (measured: Measurement): string => `${JSON.stringify(measured)}\n`;

/** A row an actor and a column a metric; an undefined value is an empty cell. */
export function measurementAsCsv({ actors, passports }: Measurement): string {
  const columns = Object.keys(passports).filter((metric) => actors.some((actor) => metric in actor));
  const cell = (value: unknown) => (typeof value === 'number' ? value : '');
  return stringify([
    ['id', ...columns],
    ...actors.map((actor) => [actor.id, ...columns.map((metric) => cell(actor[metric]))]),
  ]);
}
