import type { RecordChange } from '../../../contract/imports.ts';
import { idInFile } from '../../../contract/local-ids.ts';
import type { Translations } from '../../i18n/use-translations.ts';

export type FieldChange = { field: string; before: string; after: string };
type Words = Pick<Translations, 't' | 'termLabel' | 'layerName'> & {
  /** Names of stored actors and networks, by id. */
  names: Readonly<Record<string, string>>;
};

/** Fields that say which record it is, in the order in which they are read; the network stands above all of them. */
const naming = ['name', 'layer', 'actorId', 'schoolId', 'characteristic', 'role', 'waveId', 'year'];
const actorFields = new Set(['from', 'to', 'reporter', 'actorId', 'actorIds', 'schoolId', 'sostenedorId']);
/** Where the interface has words for the codes of a field. */
const termsOf: Readonly<Record<string, string>> = {
  depth: 'depth',
  mandate: 'mandate',
  role: 'role',
  reporterRole: 'role',
};

/** The fields that differ between before and after, and their values in words. */
export function changedFields({ before, after }: RecordChange, words: Words): FieldChange[] {
  if (before === null || after === null) return [];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map((field) => ({
      field: words.termLabel('import.field', field),
      before: valueIn(field, before[field], words),
      after: valueIn(field, after[field], words),
    }));
}

/** What says which record it is: the two ends of a tie, the school of an answer… */
export function nameParts({ type, before, after }: RecordChange, words: Words): string[] {
  const record = after ?? before ?? {};
  const value = (field: string) => valueIn(field, record[field], words);
  const ends = type === 'tie' ? [`${value('from')} → ${value('to')}`] : [];
  return [...ends, ...naming.filter((field) => (record[field] ?? null) !== null).map(value)];
}

function valueIn(field: string, value: unknown, words: Words): string {
  if (value === undefined || value === null) return words.t('import.changes.unknown');
  if (Array.isArray(value)) return value.map((each) => valueIn(field, each, words)).join(', ');
  if (typeof value === 'boolean') return words.t(value ? 'import.changes.yes' : 'import.changes.no');
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (actorFields.has(field)) return words.names[text] ?? idInFile(text);
  if (field === 'networkId') return words.names[text] ?? text;
  if (field === 'layer' || field === 'layersAsked') return words.layerName(text);
  const terms = termsOf[field];
  return terms === undefined ? text : words.termLabel(terms, text);
}
