import {
  type Cell,
  type Columns,
  mostSortedRows,
  type Row,
  type TableQuery,
} from '../../../contract/bulk.ts';
import { nearestName } from '../../../contract/nearest-name.ts';
import { codedProblem } from '../../../contract/problems.ts';

/** Rows in the order in which they are computed, some at a time: the next are computed when they are read. */
export type Table = { readonly columns: Columns; readonly rows: AsyncIterable<readonly Row[]> };
/** For whom a table is computed: until they leave, and how far it is, from 0 to 1. */
export type Run = { readonly signal: AbortSignal; readonly onShare?: (share: number) => void };
type Shape = Pick<TableQuery, 'fields' | 'sort'>;

/**
 * A table with the columns and in the order that a request names.
 *
 * @throws TelarProblem `invalid-request` naming `fields` or `sort`; while it is read `too-large` where more rows are to
 *         be sorted than `mostSortedRows`
 */
export function shapeTable({ columns, rows }: Table, { fields, sort }: Shape): Table {
  for (const name of fields) checkColumn(name, columns, 'fields');
  const order = sort.map((key) => orderOf(key, columns));
  const sorted = order.length === 0 ? rows : sortRows(rows, order);
  const names = fields.length === 0 ? Object.keys(columns) : fields;
  const chosen = Object.fromEntries(names.map((name) => [name, columns[name]!]));
  return { columns: chosen, rows: withColumns(sorted, Object.keys(chosen)) };
}

function checkColumn(name: string, columns: Columns, field: string): void {
  if (Object.hasOwn(columns, name)) return;
  const names = Object.keys(columns);
  const nearest = nearestName(name, names);
  const known = names.join(', ');
  if (nearest === null) throw codedProblem('unknown-column', { column: name, known }, field);
  throw codedProblem('misspelt-column', { column: name, nearest, known }, field);
}

type Order = (a: Row, b: Row) => number;

function orderOf(key: string, columns: Columns): Order {
  const descending = key.startsWith('-');
  const name = descending ? key.slice(1) : key;
  checkColumn(name, columns, 'sort');
  return (a, b) => compare(a[name] ?? null, b[name] ?? null, descending);
}

/** What is not known comes last in either direction: it is neither the least nor the most. */
function compare(a: Cell, b: Cell, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}

async function* sortRows(
  rows: AsyncIterable<readonly Row[]>,
  order: readonly Order[],
): AsyncGenerator<readonly Row[]> {
  const all: Row[] = [];
  for await (const some of rows) {
    for (const row of some) all.push(row);
    if (all.length > mostSortedRows)
      throw codedProblem('sorting-too-large', { limit: mostSortedRows }, 'sort');
  }
  yield all.toSorted((a, b) => order.reduce((decided, next) => decided || next(a, b), 0));
}

async function* withColumns(
  rows: AsyncIterable<readonly Row[]>,
  names: readonly string[],
): AsyncGenerator<readonly Row[]> {
  for await (const some of rows)
    yield some.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
}
