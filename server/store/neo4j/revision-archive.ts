import { typeOfKey } from '../../../contract/record-key.ts';
import type { RevisionArchive } from '../ports/revision-archive.ts';
import { statementsOf } from '../revisions/archived-statements.ts';
import type { StoredKey } from '../revisions/version.ts';
import type { Connection } from './connection.ts';
import { slices } from './record-batches.ts';
import { placeOfKey } from './record-places.ts';
import { keysOfRevision, statedKeys, storedKeys } from './stored-versions.ts';
import { storeState } from './store-state.ts';

export function statementReading(
  connection: Connection,
  ready: () => Promise<void>,
): Pick<RevisionArchive, 'streamStatements'> {
  return {
    async *streamStatements(number) {
      await ready();
      const { visibleRevisions } = await storeState(connection);
      if (!visibleRevisions.includes(number)) return;
      const owned = await connection.read((run) => keysOfRevision(run, number));
      const stated = await connection.read((run) => statedKeys(run, number));
      const all = new Set([...owned.flatMap(({ keys }) => keys), ...stated]);
      for (const keys of slices([...all].sort())) {
        const stored = new Map<string, StoredKey>();
        for (const ofPlace of Map.groupBy(keys, (key) => placeOfKey(key).name).values()) {
          const [place, type] = [placeOfKey(ofPlace[0]!), typeOfKey(ofPlace[0]!)];
          const found = await connection.read((run) =>
            storedKeys(run, place, type, ofPlace, visibleRevisions),
          );
          for (const [key, one] of found) stored.set(key, one);
        }
        yield* statementsOf(number, keys, stored);
      }
    },
  };
}
