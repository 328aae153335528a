import type {
  ColumnReading,
  ColumnRole,
  ImportShape,
  TableReading,
} from '../../../contract/table-readings.ts';
import type { Grid } from './grid.ts';
import { hidePersonal } from '../personal/personal-content.ts';

const mostSamples = 5;

/** The cells of a column below its heading rows. */
export const cellsOf = (grid: Grid, index: number, headingRows: number): string[] =>
  grid.rows.slice(headingRows).map(({ cells }) => cells[index] ?? '');

/** Which part of the cells that are filled fits, from 0 to 1 (0 where none is filled); each text is looked at once. */
export function shareOf(cells: readonly string[], fits: (cell: string) => boolean): number {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    filled += 1;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  let fitting = 0;
  for (const [cell, count] of counts) if (fits(cell)) fitting += count;
  return filled === 0 ? 0 : fitting / filled;
}

/** Headings that a table has none of are named by their place: `#3`. What looks like data of a person is hidden. */
export const headingAt = (grid: Grid, row: number, index: number): string =>
  hidePersonal(grid.rows[row]?.cells[index] ?? '') || `#${index + 1}`;

/** What a column is, with a few different cells as examples. */
export function readColumn(
  grid: Grid,
  headingRows: number,
  given: { index: number; heading: string; role: ColumnRole } & Partial<ColumnReading>,
): ColumnReading {
  const filled = grid.rows.slice(headingRows, headingRows + 1_000).map(({ cells }) => cells[given.index]!);
  const samples = [...new Set(filled.filter((cell) => cell !== ''))].slice(0, mostSamples);
  return {
    item: null,
    samples: given.role === 'personal' ? [] : samples.map((sample) => hidePersonal(sample).slice(0, 200)),
    layer: null,
    about: null,
    tieDirection: null,
    scale: null,
    characteristic: null,
    personal: null,
    ...given,
  };
}

export const tableReading = (
  grid: Grid,
  shape: ImportShape,
  headingRows: number,
  columns: ColumnReading[],
  more: Partial<TableReading> = {},
): TableReading => ({
  file: grid.file,
  shape,
  writtenBy: null,
  headingRows,
  rows: grid.rows.length - headingRows,
  columns,
  cut: null,
  emptyCells: 'no-tie',
  layer: null,
  ...more,
});

export const columnsWith = (reading: TableReading, ...roles: ColumnRole[]): ColumnReading[] =>
  reading.columns.filter(({ role }) => roles.includes(role));

export const columnWith = (reading: TableReading, role: ColumnRole): ColumnReading | null =>
  reading.columns.find((column) => column.role === role) ?? null;
