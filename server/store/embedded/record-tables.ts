import type { SQLInputValue } from 'node:sqlite';
import type { RecordType, StoredRecord } from '../../../contract/records.ts';
import { StoredRecord as AnyRecord } from '../../../contract/records.ts';
import { fold } from '../../../graph-queries/fold.ts';

/** The table of a record type: its contract fields as columns, and those made for search. */
export type RecordTable = {
  readonly type: RecordType;
  readonly name: string;
  readonly columns: readonly string[];
};

/** Types whose names are searched keep the folded name beside the name. */
const searched: ReadonlySet<RecordType> = new Set(['territory', 'actor']);

export const recordTables: readonly RecordTable[] = AnyRecord.options.map(({ shape }) => {
  const type = shape.type.value;
  const fields = Object.keys(shape).filter((field) => field !== 'type');
  return {
    type,
    name: type.replace('-', '_'),
    columns: searched.has(type) ? [...fields, 'searchName'] : fields,
  };
});

/** A record's values in the order of its table's columns. */
export function columnValues(table: RecordTable, record: StoredRecord): SQLInputValue[] {
  const fields = record as unknown as Record<string, unknown>;
  return table.columns.map((column) =>
    column === 'searchName' ? fold(String(fields['name'])) : columnValue(fields[column]),
  );
}

/** A value as SQLite keeps it: booleans as 0 and 1, lists and maps as JSON text. */
export function columnValue(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
}
