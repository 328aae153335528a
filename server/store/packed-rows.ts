/**
 * A column of some rows: its values, each once, and which of them each row has. `isJson`: lists or maps are among them, and
 * all stand as JSON.
 */
type PackedColumn = { name: string; isJson: boolean; values: unknown[]; at: Uint16Array };

/** Rows of one shape on their way between threads, column by column: names of fields and repeated values go over once. */
export type PackedRows<Row> = { length: number; columns: PackedColumn[]; readonly of?: Row };

/** @param rows of one shape, 65,536 at most, of plain values, and lists and maps of those */
export function packRows<Row extends object>(rows: readonly Row[]): PackedRows<Row> {
  const names = Object.keys(rows[0] ?? {});
  return { length: rows.length, columns: names.map((name) => packColumn(name, rows)) };
}

function packColumn(name: string, rows: readonly object[]): PackedColumn {
  const read = (row: object): unknown => (row as Record<string, unknown>)[name];
  const isJson = rows.some((row) => typeof read(row) === 'object' && read(row) !== null);
  const places = new Map<unknown, number>();
  const at = new Uint16Array(rows.length);
  for (const [position, row] of rows.entries()) {
    const value = isJson ? JSON.stringify(read(row)) : read(row);
    let place = places.get(value);
    if (place === undefined) places.set(value, (place = places.size));
    at[position] = place;
  }
  return { name, isJson, values: [...places.keys()], at };
}

/** Rows equal to those that were packed; none of them shares a list or a map with another. */
export function unpackRows<Row extends object>({ length, columns }: PackedRows<Row>): Row[] {
  const empty = Object.fromEntries(columns.map(({ name }) => [name, null]));
  const rows = Array.from({ length }, (): Record<string, unknown> => ({ ...empty }));
  for (const { name, isJson, values, at } of columns)
    for (const [position, row] of rows.entries()) {
      const value = values[at[position]!];
      row[name] = isJson ? fromJson(value) : value;
    }
  // They have the fields and the values of those that were packed.
  return rows as Row[];
}

/** Most maps are empty. */
const fromJson = (text: unknown): unknown =>
  text === '{}' ? {} : typeof text === 'string' ? JSON.parse(text) : text;
