import type { RecordType } from '../../../contract/records.ts';
import { changesRecord, keyChange } from '../revisions/key-change.ts';
import { mergedTypes } from '../revisions/merged-record.ts';
import { chainOf, storedKeyOf } from '../revisions/stored-key.ts';
import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { refreshDerived } from './derived-facts.ts';
import { batchRows } from './record-batches.ts';
import { placesOf } from './record-places.ts';
import { writeChanges } from './record-writer.ts';
import { storeState } from './store-state.ts';
import { authorities, storedKeys } from './stored-versions.ts';

/**
 * Part of the upgrade to version 3, before which the last record of a key stood whole: makes visible what all that was
 * said of an actor, network or wave gives together. In many transactions; running it again goes on where it stopped.
 */
export async function mergeStatements(connection: Connection): Promise<void> {
  const authorityOf = await connection.read(authorities);
  const { visibleRevisions } = await storeState(connection);
  const changed = new Set<RecordType>();
  for (const type of mergedTypes) {
    const place = placesOf(type)[0]!;
    for (let [after, more] = ['', true]; more;) {
      const parameters = { prefix: `["${type}",`, after, limit: batchRows };
      const rows = await connection.read((run) => run(cypherFile('statement-keys'), parameters));
      const keys = rows.map(({ key }) => String(key));
      await connection.write(async (run) => {
        const stored = await storedKeys(run, place, type, keys, visibleRevisions);
        const changes = [...stored].flatMap(
          ([key, before]) => keyChange(key, before, storedKeyOf(key, chainOf(before, authorityOf))) ?? [],
        );
        await writeChanges(run, changes);
        if (changes.some(changesRecord)) changed.add(type);
      });
      [after, more] = [keys.at(-1) ?? '', keys.length === batchRows];
    }
  }
  await connection.write((run) => refreshDerived(run, changed, visibleRevisions));
}
