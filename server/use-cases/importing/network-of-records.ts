import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { actorsNamedIn, type NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf, SourcedRecord, StoredRecord } from '../../../contract/records.ts';

/** Records that are sorted before the process answers others again. */
const yieldEvery = 2_000;

type Lists = Omit<NetworkData, 'network'>;

/** All that some records hold of one network; `null` where they do not hold it. */
export async function networkOfRecords(
  records: Iterable<SourcedRecord>,
  networkId: string,
): Promise<NetworkData | null> {
  let network: RecordOf<'network'> | null = null;
  const lists: Lists = {
    actors: [],
    members: [],
    waves: [],
    responses: [],
    ties: [],
    ratings: [],
    commitments: [],
    activities: [],
    attendance: [],
    events: [],
  };
  let read = 0;
  for (const { record } of records) {
    if (++read % yieldEvery === 0) await yieldToOthers();
    if (record.type === 'network' && record.id === networkId) network = record;
    else if (record.type === 'actor') lists.actors.push(record);
    else if ('networkId' in record && record.networkId === networkId) addTo(lists, record);
  }
  const named = actorsNamedIn(lists);
  return network && { network, ...lists, actors: lists.actors.filter(({ id }) => named.has(id)) };
}

function addTo(lists: Lists, record: StoredRecord): void {
  switch (record.type) {
    case 'membership':
      lists.members.push(record);
      break;
    case 'wave':
      lists.waves.push(record);
      break;
    case 'response':
      lists.responses.push(record);
      break;
    case 'tie':
      lists.ties.push(record);
      break;
    case 'rating':
      lists.ratings.push(record);
      break;
    case 'commitment':
      lists.commitments.push(record);
      break;
    case 'activity':
      lists.activities.push(record);
      break;
    case 'attendance':
      lists.attendance.push(record);
      break;
    case 'event':
      lists.events.push(record);
  }
}
