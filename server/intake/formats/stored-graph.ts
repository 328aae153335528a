import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { GraphFileData } from './graph-data.ts';
import { storableId, storableIds } from './storable-ids.ts';

/**
 * The records of a graph file as they are stored: ids that the file made up carry the id of its network, and what no
 * source says is marked as assumed, so that it never replaces what is known. Each is made when it is iterated over, for
 * ties are many.
 */
export function storedGraphRecords(read: GraphFileData, file: string): Iterable<SourcedRecord> {
  const { network, actors, members, waves, responses, ties, assumed } = read;
  const storable = storableIds(actors, network.id);
  const lists: readonly (readonly StoredRecord[])[] = [[network], actors, members, waves, responses, ties];
  return {
    *[Symbol.iterator]() {
      for (const list of lists)
        for (const record of list) {
          const fields = assumedOf(record, assumed);
          const sourced = { record: storable(record), file, row: null };
          yield fields.length === 0 ? sourced : { ...sourced, assumed: fields };
        }
    },
  };
}

function assumedOf(record: StoredRecord, assumed: GraphFileData['assumed']): readonly string[] {
  if (record.type === 'actor') return assumed.get(record.id) ?? [];
  return record.type === 'wave' && record.date === null ? ['order'] : [];
}

/** What the file says anew: the ties of each layer and wave that it names, and the members where it lists them. */
export function graphScopes({ network, members, responses, ties }: GraphFileData): RecordScope[] {
  const parts = new Map<string, RecordScope>();
  for (const { waveId, layer } of ties) {
    const part = JSON.stringify([waveId, layer]);
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
  const inOrder = [...parts].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, scope]) => scope);
  return [...roster, ...answered, ...inOrder];
}
