import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { TelarProblem } from '../../../contract/problems.ts';
import type { OnUpgrade } from './copy-before-upgrade.ts';
import { type FileGuard, guardOf } from './file-guard.ts';
import { migrate, schemaFound, schemaVersion } from './migrations.ts';
import { openWhenFull } from './open-when-full.ts';
import { makePrivate } from './private-file.ts';
import { sqliteProblem } from './sqlite-problem.ts';

export const fileName = 'telar.sqlite';

/**
 * The store's file, opened twice: `writer` changes it, `reader` sees only what has been committed, also while an
 * import is being written. On a full disk both are one connection that only reads.
 */
export type DatabaseFile = {
  readonly path: string;
  readonly writer: DatabaseSync;
  readonly reader: DatabaseSync;
  readonly guard: FileGuard;
};

/**
 * @param timeoutMs  milliseconds that opening and a single query wait for another process
 * @throws TelarProblem `store-unavailable`, in one sentence: folder, file, lock or schema at fault
 */
export function openDatabaseFile(folder: string, timeoutMs: number, onUpgrade?: OnUpgrade): DatabaseFile {
  makeFolder(folder);
  const path = join(folder, fileName);
  makePrivate(path);
  const opened: DatabaseSync[] = [];
  const open = (readOnly: boolean): DatabaseSync => {
    const database = new DatabaseSync(path, {
      readOnly,
      timeout: timeoutMs,
      enableForeignKeyConstraints: false,
    });
    opened.push(database);
    database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    return database;
  };
  try {
    const writer = open(false);
    // Deleted content is overwritten with zeros.
    writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(writer, onUpgrade);
    // Writing waits by itself, without holding up the process: see transaction.ts.
    writer.exec('PRAGMA busy_timeout = 0');
    const reader = open(true);
    return { path, writer, reader, guard: guardOf(writer) };
  } catch (error) {
    for (const database of opened) database.close();
    const only = openWhenFull(path, timeoutMs, error);
    if (only === null) throw sqliteProblem(error);
    if (schemaFound(only) === schemaVersion)
      return { path, writer: only, reader: only, guard: guardOf(only) };
    only.close();
    throw sqliteProblem(error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = (cause as { code?: string }).code ?? 'unknown reason';
    throw new TelarProblem(
      'store-unavailable',
      `The folder ${folder} for Telar's data cannot be made (${reason}). Set TELAR_DATA to a folder that Telar may write to.`,
      { cause },
    );
  }
}
