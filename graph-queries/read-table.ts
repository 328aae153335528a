import type { z } from 'zod';
import { type Query, readRow, type Row } from './query.ts';

/** Rows as an engine gives them: the names of the columns once, and the values of each row in their order. */
export type RawTable = { names: readonly string[]; rows: readonly (readonly unknown[])[] };

/** `read` gives `undefined` for what is not as it was promised, and for what need not be there and is not. */
type Field = { name: string; at: number; read: (value: unknown) => unknown };

/** Rows from which it pays to read by columns. */
const manyRows = 20;

/**
 * The same rows as `readRows` gives, column by column: most columns have few values, and each of them is read by its schema
 * once. A graph of ten thousand ties names two thousand actors and five layers.
 *
 * @throws Error naming the query when a row has another shape
 */
export function readTable<Q extends Query>(query: Q, { names, rows }: RawTable): Row<Q>[] {
  const whole = (row: readonly unknown[], position: number) =>
    readRow(query, Object.fromEntries(names.map((name, at) => [name, row[at]])), position);
  if (rows.length < manyRows || !isReadByField(query.row)) return rows.map(whole);
  const fields = fieldsOf(query.row, names);
  const empty = Object.fromEntries(fields.map(({ name }) => [name, null]));
  return rows.map((row, position) => {
    // Each record begins as a copy of one: records of one shape are made and read faster.
    const record: Record<string, unknown> = { ...empty };
    for (const { name, at, read } of fields) {
      const value = read(row[at]);
      // What a row is refused for is said of all its fields.
      if (value === undefined) return whole(row, position);
      record[name] = value;
    }
    // Every field was read by its schema.
    return record as Row<Q>;
  });
}

/** Whether a row is nothing but its fields. */
const isReadByField = ({ def }: z.ZodObject): boolean =>
  (def.checks ?? []).length === 0 && def.catchall === undefined;

function fieldsOf(row: z.ZodObject, names: readonly string[]): Field[] {
  // The last of two columns of one name stands, as it does in objects.
  const places = new Map(names.map((name, at) => [name, at]));
  return Object.entries(row.shape).map(([name, schema]) => ({
    name,
    at: places.get(name) ?? names.length,
    read: fieldReader(schema as z.ZodType),
  }));
}

function fieldReader(schema: z.ZodType): Field['read'] {
  const known = new Map<unknown, unknown>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return isObject(before) ? copyOf(before) : before;
    const read = schema.safeParse(value);
    if (read.success && isFlat(read.data)) known.set(value, read.data);
    return read.data;
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a copy of it shares nothing with it. */
const isFlat = (value: unknown): boolean => !isObject(value) || !Object.values(value).some(isObject);

/** Each row has lists and maps of its own: who changes one changes no other. */
const copyOf = (value: object): object => (Array.isArray(value) ? [...(value as unknown[])] : { ...value });
