import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { GraphFileData } from './graph-data.ts';
import { storableId, storableIds } from './storable-ids.ts';

/**
 * The records of a graph file as they are stored: ids that the file made up carry the id of its network, and what no
 * source says is marked as assumed, so that it never replaces what is known.
 */
export function storedGraphRecords({ data, assumed }: GraphFileData, file: string): SourcedRecord[] {
  const lists: readonly (readonly StoredRecord[])[] = [
    [data.network],
    ...Object.values(data).filter(Array.isArray),
  ];
  const records = lists.flat();
  return storableIds(records, data.network.id).map((record, at) => {
    const fields = assumedOf(records[at]!, assumed);
    return { record, file, row: null, ...(fields.length === 0 ? {} : { assumed: fields }) };
  });
}

function assumedOf(record: StoredRecord, assumed: GraphFileData['assumed']): readonly string[] {
  if (record.type === 'actor') return assumed.get(record.id) ?? [];
  return record.type === 'wave' && record.date === null ? ['order'] : [];
}

/** What the file says anew: the ties of each layer and wave that it names, and the members where it lists them. */
export function graphScopes({ network, members, responses, ties }: NetworkData): RecordScope[] {
  const parts = new Map<string, RecordScope>();
  for (const { waveId, layer } of ties) {
    const part = `${waveId ?? ''}\u0001${layer}`;
    if (parts.has(part)) continue;
    const where = { networkId: network.id, waveId: waveId && storableId(waveId), layer };
    parts.set(part, { type: 'tie', where });
  }
  const roster: RecordScope[] =
    members.length === 0 ? [] : [{ type: 'membership', where: { networkId: network.id } }];
  const answered = [...new Set(responses.map(({ waveId }) => waveId))].map((waveId): RecordScope => ({
    type: 'response',
    where: { networkId: network.id, waveId: storableId(waveId) },
  }));
  return [...roster, ...answered, ...parts.values()];
}
