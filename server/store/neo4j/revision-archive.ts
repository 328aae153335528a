import type { RevisionArchive } from '../ports/revision-archive.ts';
import { statementsOf } from '../revisions/archived-statements.ts';
import type { Connection } from './connection.ts';
import { slices } from './record-batches.ts';
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
      const { keys: stated } = await connection.read((run) => statedKeys(run, number));
      const all = new Set([...owned.flatMap(({ keys }) => keys), ...stated]);
      for (const keys of slices([...all].sort())) {
        const stored = await connection.read((run) => storedKeys(run, keys, visibleRevisions));
        yield* statementsOf(number, keys, stored);
      }
    },
  };
}
