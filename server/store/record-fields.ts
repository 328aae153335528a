import { StoredRecord, type RecordType } from '../../contract/records.ts';

export const recordTypes: readonly RecordType[] = StoredRecord.options.map(({ shape }) => shape.type.value);

/** The fields of a record type in the order of the contract, without `type`. */
export const recordFields: ReadonlyMap<RecordType, readonly string[]> = new Map(
  StoredRecord.options.map(({ shape }) => [
    shape.type.value,
    Object.keys(shape).filter((field) => field !== 'type'),
  ]),
);
