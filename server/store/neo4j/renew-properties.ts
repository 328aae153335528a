import type { RecordType } from '../../../contract/records.ts';
import { ChangedFacts } from './changed-facts.ts';
import type { Connection } from './connection.ts';
import { cypherFor } from './cypher-files.ts';
import { refreshDerived } from './derived-facts.ts';
import { placesOf } from './record-places.ts';
import { recordTypes } from '../record-fields.ts';
import { storeState } from './store-state.ts';
import { extraProperties } from './stored-properties.ts';
import { versionsInScope } from './scoped-records.ts';

/**
 * Part of the upgrade to version 5: gives every record what stands beside its fields (captions, days, attributes one by
 * one, the wave of a tie), and computes anew what follows from records. In many transactions; it may be run again.
 */
export async function renewProperties(connection: Connection): Promise<void> {
  const { visibleRevisions } = await storeState(connection);
  const changed = new ChangedFacts();
  for (const type of recordTypes) await renewType(connection, type, visibleRevisions, changed);
  await connection.write((run) => refreshDerived(run, changed, visibleRevisions));
}

async function renewType(
  { read, write }: Connection,
  type: RecordType,
  visibleRevisions: readonly number[],
  changed: ChangedFacts,
): Promise<void> {
  for (const place of placesOf(type)) {
    const renew = cypherFor(place.isNode ? 'renew-nodes' : 'renew-relationships', place.name);
    for await (const versions of versionsInScope(read, { type, where: {} }, place, visibleRevisions)) {
      const rows = versions.map(({ key, record }) => ({ key, properties: extraProperties(record) }));
      await write((run) => run(renew, { rows }));
      changed.addAll(rows.map(({ key }) => key));
    }
  }
}
