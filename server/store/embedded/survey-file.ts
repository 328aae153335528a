import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codedProblem } from '../../../contract/problems.ts';
import { emptyLog } from './empty-log.ts';
import { type FileGuard, guardOf } from './file-guard.ts';
import { isOpenedWhenFull } from './open-when-full.ts';
import { openSideFile } from './side-file.ts';
import { isBusy, sqliteProblem } from './sqlite-problem.ts';

const fileName = 'surveys.sqlite';
const schema = new URL('../../../graph-queries/schema/sqlite-surveys.sql', import.meta.url);
const schemaVersion = 1;

/** The file of surveys, opened twice: `reader` sees only what has been committed. */
export type SurveyFile = {
  readonly writer: DatabaseSync;
  readonly reader: DatabaseSync;
  readonly guard: FileGuard;
};

/**
 * @param timeoutMs milliseconds that a single statement waits for another process
 * @throws TelarProblem `store-unavailable`, in one sentence
 */
export function openSurveyFile(folder: string, timeoutMs: number): SurveyFile {
  const path = join(folder, fileName);
  const wasCutShort = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const writer = openSideFile({ folder, fileName, schema, schemaVersion, timeoutMs });
  if (isOpenedWhenFull(writer)) return { writer, reader: writer, guard: guardOf(writer) };
  let reader: DatabaseSync | null = null;
  try {
    if (wasCutShort) cleanAfterCrash(writer);
    reader = new DatabaseSync(path, { readOnly: true, timeout: timeoutMs });
    reader.exec('PRAGMA temp_store = MEMORY');
    return { writer, reader, guard: guardOf(writer) };
  } catch (error) {
    reader?.close();
    writer.close();
    throw sqliteProblem(error, fileName);
  }
}

/** What was erased a moment before a crash may still be in the log; where another process uses the file, it cleans up. */
function cleanAfterCrash(database: DatabaseSync): void {
  try {
    database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

/**
 * Leaves no trace of what was deleted: neither on pages that are free or half empty nor in the write-ahead log.
 * Outside a transaction.
 *
 * @throws TelarProblem `store-unavailable` when another process goes on reading the older state
 */
export async function cleanSurveyFile({ writer }: SurveyFile): Promise<void> {
  try {
    writer.exec('VACUUM');
    if (await emptyLog(writer)) return;
  } catch (error) {
    throw sqliteProblem(error, fileName);
  }
  throw codedProblem('answer-erased-in-part', {});
}
