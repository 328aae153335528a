import { stringify } from 'csv-stringify/sync';
import type { Measurement } from '../../contract/metrics.ts';
import { spreadsheetText } from '../../contract/spreadsheet-text.ts';

/** Rows printed at once: a text of all rows of a very large network would be longer than a text can be. */
const rowsOfPiece = 20_000;

/** Everything, as one line of JSON, in pieces. */
export function* measurementAsJson(measured: Measurement): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(measured)) {
    yield `${before}${JSON.stringify(name)}:`;
    if (Array.isArray(value)) yield* listAsJson(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield '}\n';
}

function* listAsJson(rows: readonly unknown[]): Generator<string> {
  let before = '[';
  for (const piece of pieces(rows)) {
    yield before + JSON.stringify(piece).slice(1, -1);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/**
 * A row an actor and a column a metric; an undefined value is an empty cell. An id that a spreadsheet would take for a formula
 * is given as a text. In pieces.
 */
export function* measurementAsCsv({ actors, passports }: Measurement): Generator<string> {
  const columns = Object.keys(passports).filter((metric) => actors.some((actor) => metric in actor));
  const cell = (value: unknown) => (typeof value === 'number' ? value : '');
  yield stringify([['id', ...columns]]);
  for (const piece of pieces(actors))
    yield stringify(
      piece.map((actor) => [spreadsheetText(actor.id), ...columns.map((metric) => cell(actor[metric]))]),
    );
}

/** Some rows at a time. */
export function* pieces<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let first = 0; first < rows.length; first += rowsOfPiece) yield rows.slice(first, first + rowsOfPiece);
}
