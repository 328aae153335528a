import type { Table, TableRow } from '../table.ts';

/** A row of a table by heading: `''` where the cell is empty or the file has no such column. */
export type NamedRow = { line: number; read: (column: string) => string };

/** Walks the rows of a table; headings are found whatever their case. */
export function* namedRows(table: Table): Generator<NamedRow> {
  const indexes = new Map<string, number>();
  table.columns.forEach((column, index) => {
    if (!indexes.has(column.toUpperCase())) indexes.set(column.toUpperCase(), index);
  });
  for (const row of table.rows) yield { line: row.line, read: (column) => cell(row, indexes.get(column)) };
}

/** Whether the file has the column at all. */
export const hasColumn = (table: Table, column: string): boolean =>
  table.columns.some((found) => found.toUpperCase() === column);

const cell = (row: TableRow, index: number | undefined): string =>
  index === undefined ? '' : (row.cells[index] ?? '').trim();

/** A whole number without sign, or `null`. */
export const parseCode = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
