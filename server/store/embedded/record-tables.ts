import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import type { RecordType, StoredRecord } from '../../../contract/records.ts';
import { StoredRecord as AnyRecord } from '../../../contract/records.ts';
import { recordFields } from '../record-fields.ts';
import { searchNameOf } from '../search-name.ts';

/** The table of a record type: its contract fields as columns, and those made for search. */
export type RecordTable = {
  readonly type: RecordType;
  readonly name: string;
  readonly columns: readonly string[];
};

/** Types whose names are searched keep the folded name beside the name. */
const searched: ReadonlySet<RecordType> = new Set(['territory', 'actor']);

export const recordTables: readonly RecordTable[] = [...recordFields].map(([type, fields]) => ({
  type,
  name: type.replace('-', '_'),
  columns: searched.has(type) ? [...fields, 'searchName'] : fields,
}));

const tableByType = new Map(recordTables.map((table) => [table.type, table]));

export const tableOf = (type: RecordType): RecordTable => tableByType.get(type)!;

/** A record's values in the order of its table's columns. */
export function columnValues(table: RecordTable, record: StoredRecord): SQLInputValue[] {
  const fields: Readonly<Record<string, unknown>> = record;
  return table.columns.map((column) =>
    column === 'searchName' && 'name' in record ? searchNameOf(record) : columnValue(fields[column]),
  );
}

/** A value as SQLite keeps it: booleans as 0 and 1, lists and maps as JSON text. */
export function columnValue(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
}

type Decode = (value: SQLOutputValue) => unknown;

const decodersByType = new Map<RecordType, Decode[]>(
  AnyRecord.options.map(({ shape }) => {
    const schemas: Readonly<Record<string, z.ZodType>> = shape;
    return [shape.type.value, recordFields.get(shape.type.value)!.map((field) => decoderOf(schemas[field]!))];
  }),
);

/** The record that the values of its table's columns stand for. */
export function recordFromColumns(table: RecordTable, values: readonly SQLOutputValue[]): StoredRecord {
  const record: Record<string, unknown> = { type: table.type };
  decodersByType.get(table.type)!.forEach((decode, i) => {
    const value = values[i] ?? null;
    record[table.columns[i]!] = value === null ? null : decode(value);
  });
  // The columns were written from a record of this type by `columnValues`.
  return record as StoredRecord;
}

/** A record as JSON text, each value as its column keeps it. */
export function recordJson(table: RecordTable, record: StoredRecord): string {
  const fields: Readonly<Record<string, unknown>> = record;
  const names = recordFields.get(table.type)!;
  return JSON.stringify(Object.fromEntries(names.map((field) => [field, columnValue(fields[field])])));
}

export function recordFromJson(table: RecordTable, json: string): StoredRecord {
  const values = JSON.parse(json) as Readonly<Record<string, SQLOutputValue>>;
  return recordFromColumns(
    table,
    table.columns.map((column) => values[column] ?? null),
  );
}

function decoderOf(schema: z.ZodType): Decode {
  if (schema instanceof z.ZodNullable) return decoderOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodBoolean) return (value) => value === 1;
  if (schema instanceof z.ZodArray || schema instanceof z.ZodRecord) {
    return (value) => JSON.parse(String(value)) as unknown;
  }
  return (value) => value;
}
