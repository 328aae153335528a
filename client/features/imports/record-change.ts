import type { RecordChange } from '../../../contract/imports.ts';

type Value = string | number | boolean | null;
export type FieldChange = { field: string; before: Value; after: Value };

/** Fields that say which record it is, in the order in which they are read. */
const naming = ['name', 'networkId', 'waveId', 'layer', 'actorId', 'from', 'to', 'role', 'year'];

/** The fields that differ between before and after; `null` stands for what is not known. */
export function changedFields({ before, after }: RecordChange): FieldChange[] {
  if (before === null || after === null) return [];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({ field, before: asValue(before[field]), after: asValue(after[field]) }))
    .filter((change) => change.before !== change.after);
}

/** Values that say which record it is: the two ends of a tie, the school of an answer… */
export function nameParts({ before, after }: RecordChange): string[] {
  const record = after ?? before ?? {};
  return naming.flatMap((field) => {
    const value = asValue(record[field]);
    return field === 'networkId' || value === null ? [] : [String(value)];
  });
}

function asValue(value: unknown): Value {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
}
