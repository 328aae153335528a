import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { codedProblem } from '../../../contract/problems.ts';
import { isOpenedWhenFull } from './open-when-full.ts';

/** Whether an open database is still what its path names: a program that goes on writing into a deleted file loses it. */
export type FileGuard = {
  state(): 'present' | 'gone' | 'replaced';
  /** @throws TelarProblem `store-unavailable` unless what is written now is in the file at the next start */
  check(): void;
};

/**
 * Notes which file, and which write-ahead log, a database was opened as. A write is acknowledged only after `check`.
 *
 * @param database open, with what brings it to its schema done
 */
export function guardOf(database: DatabaseSync): FileGuard {
  const path = database.location() ?? '';
  const file = basename(path);
  const places = [path, `${path}-wal`].map((name) => ({ name, opened: identityOf(name) }));
  const isFull = isOpenedWhenFull(database);
  const state = () => {
    for (const place of places) {
      const found = identityOf(place.name);
      // A log is made with the first statement that needs one.
      place.opened ??= found;
      if (found === null && place.opened !== null) return 'gone';
      if (found !== place.opened) return 'replaced';
    }
    return 'present';
  };
  return {
    state,
    check: () => {
      // Whoever closed it deleted the log, too; writing says that it is closed.
      if (!database.isOpen) return;
      const found = state();
      if (found === 'gone') throw codedProblem('store-file-gone', { file });
      if (found === 'replaced') throw codedProblem('store-file-replaced', { file });
      if (isFull) throw codedProblem('store-disk-full', {});
    },
  };
}

/** Device and number of a file; `null`: there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${String(found.dev)}:${String(found.ino)}`;
}
