import { storedActorId } from '../../../contract/local-ids.ts';
import type { RecordOf, StoredRecord } from '../../../contract/records.ts';

/** An id that the store and the links of the interface can carry: blanks become `_`, at most 200 characters. */
export const storableId = (id: string): string => id.replaceAll(/[\s\p{Cc}]+/gu, '_').slice(0, 200);

/**
 * Gives a record of a file that lists or names these actors ids that can be stored: those that the file made up become
 * ids of its network. Two ids that become one are distinguished by a number.
 */
export function storableIds(
  actors: readonly RecordOf<'actor'>[],
  networkId: string,
): (record: StoredRecord) => StoredRecord {
  const stable = new Map<string, string>();
  const taken = new Set<string>();
  // Whether an id has a prefix is seen before blanks become `_`.
  const stored = (id: string): string => storableId(storedActorId(networkId, id));
  for (const record of actors) {
    let id = stored(record.id);
    for (let copy = 2; taken.has(id); copy++) id = `${stored(record.id).slice(0, 190)}_${copy}`;
    taken.add(id);
    stable.set(record.id, id);
  }
  const renamed = (id: string): string => stable.get(id) ?? stored(id);
  return (record) => {
    switch (record.type) {
      case 'actor':
        return { ...record, id: renamed(record.id) };
      case 'membership':
        return { ...record, actorId: renamed(record.actorId) };
      case 'response':
        return { ...record, actorId: renamed(record.actorId), waveId: storableId(record.waveId) };
      case 'tie':
        return {
          ...record,
          from: renamed(record.from),
          to: renamed(record.to),
          reporter: record.reporter === null ? null : renamed(record.reporter),
          waveId: record.waveId && storableId(record.waveId),
        };
      case 'wave':
        return { ...record, waveId: storableId(record.waveId) };
      default:
        return record;
    }
  };
}
