import type { RecordType, StoredRecord } from '../../../contract/records.ts';
import { recordFields } from '../record-fields.ts';
import { searchNameOf } from '../search-name.ts';
import type { Version } from '../revisions/version.ts';
import type { Plain } from './connection.ts';

/**
 * A record as properties of a node or relationship: its fields under their own names, `null` left out, attributes as
 * JSON text, and what search needs.
 */
export function propertiesOf({ record, key, revision, file, row }: Version): Plain {
  const fields: Plain = record;
  const properties: Plain = { key, revision, file, row };
  for (const field of recordFields.get(record.type)!) {
    const value = field === 'attributes' ? attributesText(fields[field]) : fields[field];
    if (value !== null) properties[field] = value;
  }
  if (record.type === 'territory' || record.type === 'actor') properties['searchName'] = searchNameOf(record);
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
  for (const field of recordFields.get(type)!) {
    const value = properties[field] ?? null;
    record[field] = field === 'attributes' ? (JSON.parse(String(value ?? '{}')) as unknown) : value;
  }
  // The properties were written from a record of this type by `propertiesOf`.
  return record as StoredRecord;
}
