import {
  type BulkFormat,
  bulkMediaTypes,
  type Cell,
  type Columns,
  type Row,
} from '../../../contract/bulk.ts';
import { stringify } from 'csv-stringify/sync';
import { spreadsheetText } from '../../../contract/spreadsheet-text.ts';
import { writeArrow } from './write-arrow.ts';

type Rows = AsyncIterable<readonly Row[]>;
type Written = { mediaType: string; chunks: AsyncIterable<string | Uint8Array> };

/** A table in one of the forms, written while it is read. */
export function writeRows(format: BulkFormat, table: { columns: Columns; rows: Rows }): Written {
  const { columns, rows } = table;
  const chunks = {
    json: () => writeJson(rows),
    csv: () => writeCsv(Object.keys(columns), rows),
    ndjson: () => writeLines(rows),
    arrow: () => writeArrow(columns, rows),
  }[format]();
  return { mediaType: bulkMediaTypes[format], chunks };
}

async function* writeJson(rows: Rows): AsyncGenerator<string> {
  let between = '{"items":[\n';
  for await (const some of rows) {
    if (some.length === 0) continue;
    yield between + some.map((row) => JSON.stringify(row)).join(',\n');
    between = ',\n';
  }
  yield between === ',\n' ? '\n],"nextCursor":null}\n' : '{"items":[],"nextCursor":null}\n';
}

async function* writeLines(rows: Rows): AsyncGenerator<string> {
  for await (const some of rows)
    if (some.length > 0) yield some.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Without a byte order mark, which R would read as a part of the first name. */
async function* writeCsv(names: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield stringify([names]);
  for await (const some of rows)
    if (some.length > 0) yield stringify(some.map((row) => names.map((name) => csvCell(row[name] ?? null))));
}

/** A text that a spreadsheet would take for a formula is given as a text; numbers stay, also below 0. */
const csvCell = (cell: Cell): string =>
  typeof cell === 'string' ? spreadsheetText(cell) : cell === null ? '' : String(cell);
