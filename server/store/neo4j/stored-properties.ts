import type { RecordOf, RecordType, StoredRecord } from '../../../contract/records.ts';
import { recordFields } from '../record-fields.ts';
import { searchNameOf } from '../search-name.ts';
import type { Version } from '../revisions/version.ts';
import { captionOf } from './captions.ts';
import type { Plain } from './connection.ts';
import { daysOf } from './days.ts';

/**
 * A record as properties of a node or relationship: its fields under their own names, `null` left out, attributes as
 * JSON text, and what search and readers with Cypher need beside them: a caption, days, and each attribute by itself.
 */
export function propertiesOf({ record, key, revision, file, row }: Version): Plain {
  const fields: Plain = record;
  const properties: Plain = { key, revision, file, row, ...extraProperties(record) };
  for (const field of recordFields.get(record.type)!) {
    const value = field === 'attributes' ? attributesText(fields[field]) : fields[field];
    if (value !== null) properties[field] = value;
  }
  return properties;
}

/** What stands on a node or relationship beside the fields of its record. */
export function extraProperties(record: StoredRecord): Plain {
  const properties: Plain = { ...attributeProperties(record), ...daysOf(record) };
  const caption = captionOf(record);
  if (caption !== null) properties['name'] = caption;
  if (record.type === 'territory' || record.type === 'actor') properties['searchName'] = searchNameOf(record);
  if (record.type === 'actor' && record.rbd !== null) properties['searchRbd'] = String(record.rbd);
  if (record.type === 'tie') properties['waveKey'] = waveKeyOf(record);
  return properties;
}

/** The key of the wave that a tie was reported in: what its index finds. */
const waveKeyOf = ({ networkId, waveId }: RecordOf<'tie'>): string | null =>
  networkId === null || waveId === null ? null : waveKey(networkId, waveId);

export const waveKey = (networkId: string, waveId: string): string =>
  JSON.stringify(['wave', networkId, waveId]);

/** Columns of a source that Telar has no name for, one by one: `attribute_PACE`. Their English doubles stay in the text. */
function attributeProperties(record: StoredRecord): Plain {
  if (!('attributes' in record)) return {};
  const named = Object.entries(record.attributes).filter(([name]) => !name.endsWith('_en'));
  return Object.fromEntries(named.map(([name, value]) => [`attribute_${name}`, value]));
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
