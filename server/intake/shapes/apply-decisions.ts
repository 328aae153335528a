import type { ImportDecisions } from '../../../contract/imports.ts';
import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { directionOfWording } from './layer-words.ts';
import { namesBeside, readingAs, tableGrids } from './recognise-tables.ts';

type TableDecision = NonNullable<ImportDecisions['tables']>[number];
type ColumnDecision = NonNullable<TableDecision['columns']>[number];

/**
 * What the user decided, over what was proposed. A shape that is decided is looked at anew, before the roles of its
 * columns; a layer that is decided turns its ties the way its words run, unless their direction is decided as well.
 *
 * @throws TelarProblem `unknown-table-decided`, `unknown-column-decided`; `shape-does-not-fit` for a table that cannot be
 *   read as the shape decided
 */
export function applyDecisions(
  readings: readonly TableReading[],
  decisions: Pick<ImportDecisions, 'tables'>,
  files: readonly ImportFile[],
): TableReading[] {
  const decided = new Map((decisions.tables ?? []).map((table) => [table.file, table]));
  const missing = [...decided.keys()].find((file) => readings.every((reading) => reading.file !== file));
  if (missing !== undefined) {
    const known = readings.map(({ file }) => file).join(', ');
    throw codedProblem('unknown-table-decided', { file: missing, known }, 'tables');
  }
  return readings.map((reading) => {
    const table = decided.get(reading.file);
    return table === undefined ? reading : decideTable(reading, table, files);
  });
}

function decideTable(
  proposed: TableReading,
  table: TableDecision,
  files: readonly ImportFile[],
): TableReading {
  const { shape, cut, emptyCells, layer, columns = [] } = table;
  const reading =
    shape === undefined || shape === proposed.shape ? proposed : reshaped(proposed, shape, files);
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const unknown = columns.find(({ index }) => reading.columns.every((column) => column.index !== index));
  if (unknown !== undefined) {
    const values = { file: reading.file, column: unknown.index + 1, columns: reading.columns.length };
    throw codedProblem('unknown-column-decided', values, 'tables');
  }
  return {
    ...reading,
    ...(cut === undefined ? {} : { cut }),
    ...(emptyCells === undefined ? {} : { emptyCells }),
    ...(layer === undefined ? {} : { layer }),
    columns: withoutRivals(
      reading.columns.map((column) => decideColumn(column, byIndex.get(column.index))),
      byIndex,
    ),
  };
}

/** Roles that one column of a table has, and no other. */
const soleRoles: readonly ColumnReading['role'][] = [
  'from',
  'to',
  'layer',
  'wave',
  'tie-direction',
  'respondent',
  'respondent-rbd',
  'respondent-role',
  'id',
  'name',
  'rbd',
];

/** A column that is given such a role takes it from the one that was proposed. */
function withoutRivals(
  columns: readonly ColumnReading[],
  decided: ReadonlyMap<number, ColumnDecision>,
): ColumnReading[] {
  const taken = new Set(
    columns.filter(({ index }) => decided.get(index)?.role !== undefined).map(({ role }) => role),
  );
  return columns.map((column) => {
    const isRival = soleRoles.includes(column.role) && taken.has(column.role);
    return isRival && decided.get(column.index)?.role === undefined ? { ...column, role: 'ignored' } : column;
  });
}

function reshaped(
  proposed: TableReading,
  shape: NonNullable<TableDecision['shape']>,
  files: readonly ImportFile[],
): TableReading {
  const grids = tableGrids(files);
  const grid = grids.find(({ file }) => file === proposed.file);
  const reading = grid === undefined ? null : readingAs(shape, grid, namesBeside(grid, grids));
  if (reading !== null) return reading;
  throw codedProblem('shape-does-not-fit', { file: proposed.file, shape }, 'tables');
}

const tieRoles: readonly ColumnReading['role'][] = ['asked-about', 'named-list', 'nominee'];

function decideColumn(column: ColumnReading, decision: ColumnDecision | undefined): ColumnReading {
  if (decision === undefined) return column;
  const { role = column.role, layer = column.layer, about, tieDirection, scale, characteristic } = decision;
  const words = `${column.item ?? ''} ${column.heading}`;
  const holdsTies = tieRoles.includes(role);
  const relayered = layer !== column.layer || column.tieDirection === null;
  const proposedDirection = relayered ? directionOfWording(layer, words) : column.tieDirection;
  return {
    ...column,
    role,
    layer,
    about: about === undefined ? (column.about ?? (role === 'asked-about' ? column.heading : null)) : about,
    tieDirection: tieDirection === undefined ? (holdsTies ? proposedDirection : null) : tieDirection,
    scale: scale === undefined ? column.scale : scale,
    characteristic: characteristic === undefined ? column.characteristic : characteristic,
    personal: role === 'personal' ? column.personal : null,
  };
}
