import { z } from 'zod';
import { CommaList } from './queries.ts';

/** Forms in which many rows are answered; the media type of each is what `Accept` names. */
export const bulkMediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  arrow: 'application/vnd.apache.arrow.stream',
} as const;
export type BulkFormat = keyof typeof bulkMediaTypes;
export const bulkFormats = Object.keys(bulkMediaTypes) as [BulkFormat, ...BulkFormat[]];

/** What a cell holds. Every cell may be empty: not known, or of no meaning in its row. */
export type CellType = 'text' | 'number' | 'integer' | 'flag';
export type Cell = string | number | boolean | null;
/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

type Column<Type extends CellType> = { readonly type: Type; readonly means: string };
/** The columns of a table, in their order. */
export type Columns = Readonly<Record<string, Column<CellType>>>;

const column =
  <Type extends CellType>(type: Type) =>
  (means: string): Column<Type> => ({ type, means });
export const text = column('text');
export const number = column('number');
export const integer = column('integer');
export const flag = column('flag');

const cells = {
  text: z.string(),
  number: z.number(),
  integer: z.number().int(),
  flag: z.boolean(),
} as const;

/** A row of a table as JSON. Columns that `fields` does not name are not there. */
export const rowOf = (columns: Columns) =>
  z.object(
    Object.fromEntries(
      Object.entries(columns).map(([name, { type, means }]) => [
        name,
        cells[type].nullable().optional().describe(means),
      ]),
    ),
  );

/** All rows at once: nothing follows, so the cursor of the next page is `null`. */
export const rowsOf = (row: ReturnType<typeof rowOf>) =>
  z.object({ items: z.array(row), nextCursor: z.null() });

/** What every table takes. */
export const TableQuery = z.object({
  format: z
    .enum(bulkFormats)
    .optional()
    .describe(
      'form of the answer: `json`, `csv`, `ndjson` (an object a line) or `arrow` (an IPC stream); by the header `Accept` unless given',
    ),
  fields: CommaList.describe('only these columns, in this order, separated by commas; all unless given'),
  sort: CommaList.describe(
    'columns to sort by, separated by commas, `-` before one for the largest first; rows without a value come last. Unsorted rows arrive as they are computed',
  ),
});
export type TableQuery = z.output<typeof TableQuery>;

/** Rows that are sorted at most: they have to be in memory all at once. */
export const mostSortedRows = 200_000;
