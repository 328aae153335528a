import { stringify } from 'csv-stringify/sync';
import type { Cell, Row } from '../../contract/bulk.ts';
import { metricColumns } from '../../contract/bulk-columns.ts';
import type { Measurement } from '../../contract/metrics.ts';
import { spreadsheetText } from '../../contract/spreadsheet-text.ts';
import { rowsOfMeasurement } from '../use-cases/bulk/rows-of-measurement.ts';
import { measurementAsCsv, pieces } from './print-measurement.ts';

/** Tables of a measurement: a row an actor, a row a tie, a row a number of the network, or a row a number of any. */
export const tables = ['actors', 'ties', 'network', 'all'] as const;
export type Table = (typeof tables)[number];

/** One table as CSV, in pieces. */
export function* measurementTable(measured: Measurement, table: Table): Generator<string> {
  if (table === 'actors') yield* measurementAsCsv(measured);
  else if (table === 'ties') yield* tiesAsCsv(measured);
  else yield* rowsAsCsv(measured, table);
}

/** Metrics that were measured and are in no row of a table. */
export function metricsOutside({ network, passports, actors, ties }: Measurement, table: Table): string[] {
  if (table === 'all') return [];
  const of = (rows: readonly object[]) =>
    Object.keys(passports).filter((metric) => rows.some((row) => metric in row));
  const inside = { network: Object.keys(network), actors: of(actors), ties: of(ties) };
  const others = (Object.keys(inside) as (keyof typeof inside)[]).filter((name) => name !== table);
  return others.flatMap((name) => inside[name]);
}

/** A row a tie and a column a metric; an undefined value is an empty cell. */
function* tiesAsCsv({ ties, passports }: Measurement): Generator<string> {
  const columns = Object.keys(passports).filter((metric) => ties.some((tie) => metric in tie));
  const cell = (value: unknown) => (typeof value === 'number' ? value : '');
  yield stringify([['from', 'to', ...columns]]);
  for (const piece of pieces(ties))
    yield stringify(
      piece.map((tie) => [
        spreadsheetText(tie.from),
        spreadsheetText(tie.to),
        ...columns.map((metric) => cell(tie[metric])),
      ]),
    );
}

/** Which network and wave a row is of: a file holds one. */
const ofStore = ['network', 'name', 'kind', 'simulated', 'territory', 'wave', 'date'];
const ofParts = ['level', 'actor', 'from', 'to'];

/** A row a number with its passport, in the columns of the tables of the API. */
function* rowsAsCsv(measured: Measurement, table: 'network' | 'all'): Generator<string> {
  const left = table === 'network' ? [...ofStore, ...ofParts] : ofStore;
  const columns = Object.keys(metricColumns).filter((name) => !left.includes(name));
  const lines = (rows: readonly Row[]) =>
    rows.length === 0 ? '' : stringify(rows.map((row) => columns.map((name) => csvCell(row[name] ?? null))));
  const none = { network: {}, actors: [], ties: [] };
  yield stringify([columns]);
  yield lines(rowsOfMeasurement({ ...measured, ...none, network: measured.network }, {}));
  if (table === 'network') return;
  for (const actors of pieces(measured.actors))
    yield lines(rowsOfMeasurement({ ...measured, ...none, actors: [...actors] }, {}));
  for (const ties of pieces(measured.ties))
    yield lines(rowsOfMeasurement({ ...measured, ...none, ties: [...ties] }, {}));
}

const csvCell = (cell: Cell): string =>
  typeof cell === 'string' ? spreadsheetText(cell) : cell === null ? '' : String(cell);
