import type { StoredRecord } from '../../../contract/records.ts';
import { recordFields } from '../record-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether two records of one key have the same values. The order of names within `attributes` does not count. */
export function sameRecord(one: StoredRecord, other: StoredRecord): boolean {
  if (one === other) return true;
  const [a, b]: Fields[] = [one, other];
  return recordFields.get(one.type)!.every((field) => sameValue(field, a![field], b![field]));
}

const sameValue = (field: string, a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && sameObject(field, a, b));

const sameObject = (field: string, a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || (field === 'attributes' && sorted(a) === sorted(b));

const sorted = (attributes: unknown): string => JSON.stringify(Object.entries(attributes ?? {}).sort());
