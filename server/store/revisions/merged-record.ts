import type { Authority, RecordType, StoredRecord } from '../../../contract/records.ts';
import { recordFields } from '../record-fields.ts';

/** Records of these types hold what all their statements know together; of the others the last statement stands whole. */
export const mergedTypes: ReadonlySet<RecordType> = new Set(['actor', 'network', 'wave']);

/** `false` in these fields is what stands where nobody says otherwise: it is no more known than `null`. */
const neutralFields: ReadonlySet<string> = new Set(['isSet', 'simulated', 'rosterKnown']);

/** How well a value is known: higher replaces lower, and the later of two equals replaces the earlier. */
const ranks = { unsaid: 0, assumed: 1, assumedByRegister: 2, said: 3, saidByRegister: 4 };

type Known = { value: unknown; rank: number };

/** A record that is made field by field of what is said of it, in the order of revisions. */
export type MergedRecord = {
  /** @returns whether any value is another one now */
  add(record: StoredRecord, assumed: readonly string[], authority: Authority): boolean;
  record(): StoredRecord;
};

export function mergedRecord(type: RecordType): MergedRecord {
  const fields = new Map<string, Known>();
  const attributes = new Map<string, Known>();
  return {
    add(record, assumed, authority) {
      const values: Readonly<Record<string, unknown>> = record;
      let changed = false;
      for (const field of recordFields.get(type)!) {
        if (field === 'attributes') continue;
        const rank = rankOf(field, values[field], assumed, authority);
        changed = replace(fields, field, { value: values[field], rank }) || changed;
      }
      for (const [name, value] of Object.entries(values['attributes'] ?? {})) {
        const rank = rankOf(name, value, [], authority);
        changed = replace(attributes, name, { value: value as unknown, rank }) || changed;
      }
      return changed;
    },
    record() {
      const values = Object.fromEntries([...fields].map(([field, { value }]) => [field, value]));
      const byName = Object.fromEntries([...attributes].map(([name, { value }]) => [name, value]));
      // Every field of the type was set from a record of the type.
      return { type, ...values, attributes: byName } as unknown as StoredRecord;
    },
  };
}

function rankOf(field: string, value: unknown, assumed: readonly string[], authority: Authority): number {
  if (value === null || (value === false && neutralFields.has(field))) return ranks.unsaid;
  const isRegister = authority === 'register';
  if (assumed.includes(field)) return isRegister ? ranks.assumedByRegister : ranks.assumed;
  return isRegister ? ranks.saidByRegister : ranks.said;
}

function replace(known: Map<string, Known>, name: string, next: Known): boolean {
  const before = known.get(name);
  if (before && next.rank < before.rank) return false;
  known.set(name, next);
  return !before || JSON.stringify(before.value) !== JSON.stringify(next.value);
}
