import type { Doubt, ImportDecisions } from '../../../contract/imports.ts';
import type { Direction, TableReading } from '../../../contract/table-readings.ts';
import type { ImportFile } from '../intake-result.ts';
import { columnsWith, columnWith } from './column-readings.ts';
import type { Grid } from './grid.ts';
import { isUndirectedCell } from './edge-words.ts';
import { tableGrids } from './recognise-tables.ts';

type TableDecision = NonNullable<ImportDecisions['tables']>[number];

/**
 * What the tables leave open: layers that the words do not show (`columns`), what an empty cell means (`empty-cells`), and
 * columns of personal data that are left out (`personal-columns`). What is decided of a table is open no more.
 *
 * @param decided what the user decided of the tables; `readings` have it already
 */
export function shapeDoubts(
  files: readonly ImportFile[],
  readings: readonly TableReading[],
  decided: readonly TableDecision[] = [],
): Doubt[] {
  const open = new Set<Doubt>();
  const grids = new Map(tableGrids(files).map((grid) => [grid.file, grid]));
  for (const reading of readings) {
    const decision = decided.find(({ file }) => file === reading.file);
    if (areColumnsOpen(reading, decision)) open.add('columns');
    const grid = grids.get(reading.file);
    const isMatrix = reading.shape === 'matrix' && grid !== undefined;
    if (isMatrix && decision?.emptyCells === undefined && hasEmptyCells(grid, reading))
      open.add('empty-cells');
    if (columnsWith(reading, 'personal').length > 0) open.add('personal-columns');
  }
  return [...open];
}

/** Whether it is not shown, and not decided, which ties a table of answers holds. */
function areColumnsOpen(reading: TableReading, decision: TableDecision | undefined): boolean {
  if (reading.shape === 'matrix') return reading.layer === null;
  // Nothing in the table says what its columns are.
  if (reading.shape === 'edge-list') return reading.headingRows === 0 && decision === undefined;
  const ties = columnsWith(reading, 'asked-about', 'named-list', 'nominee');
  const layers = ties.map(({ layer }) => layer ?? reading.layer);
  if (reading.shape === 'nominations') return layers.includes(null);
  if (reading.shape !== 'form-answers' || decision?.columns !== undefined) return false;
  return layers.length === 0 || !layers.every(isCertain);
}

/** Whether some cell beside the diagonal is empty, and its row is not. */
function hasEmptyCells(grid: Grid, reading: TableReading): boolean {
  const columns = columnsWith(reading, 'asked-about');
  const label = columnWith(reading, 'respondent');
  return grid.rows.slice(reading.headingRows).some(({ cells }, row) => {
    const others = columns.filter(({ about }, at) =>
      label === null ? at !== row : about !== cells[label.index],
    );
    const filled = others.filter(({ index }) => cells[index] !== '');
    return filled.length > 0 && filled.length < others.length;
  });
}

const uncertain = new Set(['consejo', 'apoyo']);
const isCertain = (layer: string | null): boolean => layer !== null && !uncertain.has(layer);

/**
 * Whether the ties of the tables have a direction, as far as they show it: who names whom does; a list of ties only
 * where each says so; a matrix that is the same on both sides of its diagonal leaves it open (`null`).
 */
export function directionOf(
  files: readonly ImportFile[],
  readings: readonly TableReading[],
): Direction | null {
  const grids = new Map(tableGrids(files).map((grid) => [grid.file, grid]));
  const found = readings.flatMap((reading) => {
    const grid = grids.get(reading.file);
    return grid === undefined || reading.shape === 'attributes' ? [] : [directionOfTable(grid, reading)];
  });
  if (found.length === 0 || found.includes(null)) return null;
  return found.includes('directed') ? 'directed' : 'undirected';
}

function directionOfTable(grid: Grid, reading: TableReading): Direction | null {
  if (reading.shape === 'matrix') return isSymmetric(grid, reading) ? null : 'directed';
  if (reading.shape !== 'edge-list') return 'directed';
  const column = columnWith(reading, 'tie-direction');
  if (column === null) return null;
  const cells = grid.rows.slice(reading.headingRows).map(({ cells: row }) => row[column.index]!);
  return cells.every(isUndirectedCell) ? 'undirected' : 'directed';
}

function isSymmetric(grid: Grid, reading: TableReading): boolean {
  const columns = columnsWith(reading, 'asked-about');
  const rows = grid.rows.slice(reading.headingRows);
  const label = columnWith(reading, 'respondent');
  const rowOf = new Map(
    rows.map((row, index) => [label === null ? String(index) : row.cells[label.index]!, row]),
  );
  return columns.every((a, i) =>
    columns.every((b, j) => {
      const one = rowOf.get(label === null ? String(i) : a.about!)?.cells[b.index] ?? '';
      const other = rowOf.get(label === null ? String(j) : b.about!)?.cells[a.index] ?? '';
      return i === j || (one || '0') === (other || '0');
    }),
  );
}
