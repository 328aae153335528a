import type { RecordOf, RecordType, StoredRecord } from './records.ts';
import { byCodeUnit } from './text-order.ts';

/** By type, the fields that name a record, in the order in which they stand in its key. */
export const keyFields = {
  territory: ['id'],
  actor: ['id'],
  campus: ['id'],
  network: ['id'],
  assignment: ['comunaId', 'slepId'],
  'school-year': ['schoolId', 'year'],
  'school-event': ['schoolId', 'fromYear', 'toYear', 'kind'],
  membership: ['networkId', 'actorId', 'role', 'validFrom'],
  wave: ['networkId', 'waveId'],
  response: ['networkId', 'waveId', 'actorId', 'role'],
  tie: ['networkId', 'waveId', 'layer', 'from', 'to', 'reporter', 'reporterRole', 'validFrom'],
  rating: ['networkId', 'waveId', 'actorId', 'role', 'characteristic', 'item'],
  commitment: ['networkId', 'commitmentId'],
  activity: ['networkId', 'activityId'],
  attendance: ['networkId', 'activityId', 'actorId', 'role'],
  event: ['networkId', 'territoryId', 'eventId'],
  contract: ['sostenedorId', 'providerId', 'contractId'],
  evaluation: ['sostenedorId', 'providerId', 'contractId', 'evaluator', 'dimension'],
  result: ['schoolId', 'year', 'measure'],
} as const satisfies { [Type in RecordType]: readonly (keyof RecordOf<Type>)[] };

/** Types of records that belong to one network, and stand or fall with it. */
export const typesOfNetwork: readonly RecordType[] = Object.entries(keyFields)
  .filter(([, [first]]) => first === 'networkId')
  .map(([type]) => type as RecordType);

/** The parts that name a record: two records with the same key are the same fact. */
export function recordKey(record: StoredRecord): string {
  const fields: Readonly<Record<string, unknown>> = record;
  return JSON.stringify([record.type, ...keyFields[record.type].map((field) => fields[field])]);
}

/** Records in the order of their keys: the same facts are the same bytes. */
export function inKeyOrder<R extends StoredRecord>(records: readonly R[]): R[] {
  return records
    .map((record) => ({ record, key: recordKey(record) }))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map(({ record }) => record);
}

/** A record's key is a JSON list that begins with its type. */
export const typeOfKey = (key: string): RecordType => key.slice(2, key.indexOf('"', 2)) as RecordType;
