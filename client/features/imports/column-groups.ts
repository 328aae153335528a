import type { ColumnReading } from '../../../contract/table-readings.ts';

/** Columns that are decided together: one column, or all that belong to one item and are read alike. */
export type ColumnGroup = { columns: readonly [ColumnReading, ...ColumnReading[]] };

/**
 * Columns as they are shown: those of one item that hold the same are one ("¿Qué tan seguido trabaja con…? · 8 columnas").
 * The order is that of the file.
 */
export function groupColumns(columns: readonly ColumnReading[]): ColumnGroup[] {
  const groups = new Map<string, [ColumnReading, ...ColumnReading[]]>();
  for (const column of columns) {
    const key = column.item === null ? `column ${String(column.index)}` : readAlike(column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [column]);
    else group.push(column);
  }
  return [...groups.values()].map((group) => ({ columns: group }));
}

const readAlike = ({ item, role, layer, tieDirection, scale, characteristic }: ColumnReading): string =>
  JSON.stringify([item, role, layer, tieDirection, scale, characteristic]);
