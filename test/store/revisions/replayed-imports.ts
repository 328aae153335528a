import { recordKey } from '../../../contract/record-key.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { Import } from './arbitrary-imports.ts';

type Fields = Record<string, unknown>;
type Reported = SourcedRecord & { isRegister: boolean };

/**
 * What imports leave that are stored one after another, by definition and without any plan: an import removes what it
 * replaces and does not bring, and what it says last is gone; of ties the last record stands; of an actor or network each field is the last one known
 * from the register, or else the last one known from an import, or else the last one assumed.
 */
export function replayed(imports: readonly Import[]): Map<string, StoredRecord> {
  const reported = new Map<string, Reported[]>();
  for (const { authority, replaces, records } of imports) {
    const brought = new Set(records.map(({ record }) => recordKey(record)));
    for (const [key, [first]] of reported) {
      const fields = first!.record as Fields;
      const isReplaced = replaces.some(
        ({ type, where }) =>
          type === first!.record.type &&
          Object.entries(where).every(([field, value]) => fields[field] === value),
      );
      if (isReplaced && !brought.has(key)) reported.delete(key);
    }
    for (const [key, ofKey] of Map.groupBy(records, ({ record }) => recordKey(record))) {
      if (ofKey.at(-1)!.gone) {
        reported.delete(key);
        continue;
      }
      const brought = ofKey.slice(ofKey.findLastIndex(({ gone }) => gone) + 1);
      const isRegister = authority === 'register';
      const next = brought.map((sourced) => ({ ...sourced, isRegister }));
      reported.set(key, [...(reported.get(key) ?? []), ...next]);
    }
  }
  return new Map([...reported].map(([key, ofKey]) => [key, resolve(ofKey)]));
}

function resolve(reported: readonly Reported[]): StoredRecord {
  const last = reported.at(-1)!.record;
  if (last.type === 'tie') return last;
  const values = reported.map((each) => ({ ...each, fields: each.record as Fields }));
  const fields = Object.keys(last).filter((field) => field !== 'attributes');
  const resolved = fields.map((field) => [
    field,
    best(values.map(({ fields: of, ...rest }) => ({ ...rest, value: of[field], field }))),
  ]);
  const attributes: Fields = {};
  for (const { fields: of } of values) {
    for (const name of Object.keys(of['attributes'] as Fields)) {
      const given = values.filter((each) => name in (each.fields['attributes'] as Fields));
      attributes[name] = best(
        given.map((each) => ({
          ...each,
          assumed: [],
          value: (each.fields['attributes'] as Fields)[name],
          field: name,
        })),
      );
    }
  }
  return { ...Object.fromEntries(resolved), attributes } as unknown as StoredRecord;
}

type Candidate = Pick<Reported, 'assumed' | 'isRegister'> & { field: string; value: unknown };

function best(candidates: readonly Candidate[]): unknown {
  const valued = candidates.filter(
    ({ value, field }) =>
      value !== null && !(value === false && /^(isSet|simulated|rosterKnown)$/.test(field)),
  );
  const known = valued.filter(({ assumed, field }) => !assumed?.includes(field));
  const [first] = [
    known.filter(({ isRegister }) => isRegister),
    known,
    valued.filter(({ isRegister }) => isRegister),
    valued,
    candidates,
  ].filter((some) => some.length > 0);
  return first!.at(-1)!.value;
}
