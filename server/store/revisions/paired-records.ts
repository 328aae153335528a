import { addToList } from '../../../contract/add-to-list.ts';
import type { StoredRecord } from '../../../contract/records.ts';

/**
 * Records that go, among which those are found that another one comes in place of: of a tie one between the same two
 * in the same layer, in whichever direction; of a membership one of the same actor, in another role or from another day.
 */
export function pairedRecords() {
  const byPair = new Map<string, StoredRecord[]>();
  const alone: StoredRecord[] = [];
  return {
    add(record: StoredRecord): void {
      const pair = pairOf(record);
      if (pair === null) alone.push(record);
      else addToList(byPair, pair, record);
    },
    /** A record in whose place another one comes; it is found once. */
    take(other: StoredRecord): StoredRecord | undefined {
      return byPair.size === 0 ? undefined : byPair.get(pairOf(other) ?? '')?.shift();
    },
    /** Records in whose place nothing came. */
    *rest(): Generator<StoredRecord> {
      yield* alone;
      for (const records of byPair.values()) yield* records;
    },
  };
}

/** What a record and the one in its place have in common; `null`: nothing can come in its place. */
function pairOf(record: StoredRecord): string | null {
  if (record.type === 'membership') {
    return JSON.stringify(['membership', record.networkId, record.actorId]);
  }
  if (record.type !== 'tie') return null;
  const { networkId, waveId, layer, from, to } = record;
  return JSON.stringify(['tie', networkId, waveId, layer, ...[from, to].sort()]);
}
