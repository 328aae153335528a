import { StoredRecord, type RecordType } from '../../../contract/records.ts';
import { fold } from '../../../graph-queries/fold.ts';
import type { Plain } from './connection.ts';

const fieldsOf = new Map<RecordType, string[]>(
  StoredRecord.options.map(({ shape }) => [
    shape.type.value,
    Object.keys(shape).filter((field) => field !== 'type'),
  ]),
);

/**
 * A record as properties of a node or relationship: its fields under their own names, `null` left out, attributes as
 * JSON text, and what search needs.
 */
export function propertiesOf(
  record: StoredRecord,
  source: { key: string; revision: number; file: string; row: number | null },
): Plain {
  const fields = record as unknown as Plain;
  const properties: Plain = { ...source };
  for (const field of fieldsOf.get(record.type)!) {
    const value = field === 'attributes' ? attributesText(fields[field]) : fields[field];
    if (value !== null) properties[field] = value;
  }
  if (record.type === 'territory' || record.type === 'actor') properties['searchName'] = fold(record.name);
  if (record.type === 'actor' && record.rbd !== null) properties['searchRbd'] = String(record.rbd);
  return properties;
}

const attributesText = (attributes: unknown): string | null => {
  const text = JSON.stringify(attributes);
  return text === '{}' ? null : text;
};

/** The record that properties stand for; what is not stored is `null`. */
export function recordOf(type: RecordType, properties: Plain): StoredRecord {
  const record: Plain = { type };
  for (const field of fieldsOf.get(type)!) {
    const value = properties[field] ?? null;
    record[field] = field === 'attributes' ? (JSON.parse(String(value ?? '{}')) as unknown) : value;
  }
  return record as StoredRecord;
}

/** Whether two records of one key say the same; attributes may stand in another order. */
export function sameRecord(one: StoredRecord, other: StoredRecord): boolean {
  return fieldsOf.get(one.type)!.every((field) => {
    const a = (one as unknown as Plain)[field];
    const b = (other as unknown as Plain)[field];
    return a === b || (typeof a === 'object' && sorted(field, a) === sorted(field, b));
  });
}

const sorted = (field: string, value: unknown): string =>
  JSON.stringify(field === 'attributes' ? Object.entries(value as object).sort() : value);
