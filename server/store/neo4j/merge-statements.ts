import { changesRecord } from '../revisions/key-change.ts';
import { mergedTypes } from '../revisions/merged-record.ts';
import { planRefold } from '../revisions/plan-undo.ts';
import { ChangedFacts } from './changed-facts.ts';
import type { Connection } from './connection.ts';
import { refreshDerived } from './derived-facts.ts';
import { writeChanges } from './record-writer.ts';
import { keysWithStatements } from './scoped-records.ts';
import { storeState } from './store-state.ts';
import { authorities, storedKeys } from './stored-versions.ts';

/**
 * Part of the upgrade to version 3, before which the last record of a key stood whole: makes visible what all that was
 * said of an actor, network or wave gives together. In many transactions; running it again goes on where it stopped.
 */
export async function mergeStatements(connection: Connection): Promise<void> {
  const authorityOf = await connection.read(authorities);
  const { visibleRevisions } = await storeState(connection);
  const changed = new ChangedFacts();
  for (const type of mergedTypes) {
    for await (const keys of keysWithStatements(connection.read, { type, where: {} })) {
      await connection.write(async (run) => {
        const changes = planRefold(await storedKeys(run, keys, visibleRevisions), authorityOf);
        await writeChanges(run, changes);
        changed.addAll(changes.filter(changesRecord).map(({ key }) => key));
      });
    }
  }
  await connection.write((run) => refreshDerived(run, changed, visibleRevisions));
}
