import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { isBusy, sqliteProblem } from './sqlite-problem.ts';

const fileName = 'surveys.sqlite';
const schema = new URL('../../../graph-queries/schema/sqlite-surveys.sql', import.meta.url);
const schemaVersion = 1;

/** The file of surveys, opened twice: `reader` sees only what has been committed. */
export type SurveyFile = { readonly writer: DatabaseSync; readonly reader: DatabaseSync };

/**
 * @param timeoutMs milliseconds that a single statement waits for another process
 * @throws TelarProblem `store-unavailable`, in one sentence
 */
export function openSurveyFile(folder: string, timeoutMs: number): SurveyFile {
  const path = join(folder, fileName);
  const wasCutShort = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const opened: DatabaseSync[] = [];
  const open = (readOnly: boolean): DatabaseSync => {
    const database = new DatabaseSync(path, { readOnly, timeout: timeoutMs });
    opened.push(database);
    database.exec('PRAGMA temp_store = MEMORY');
    return database;
  };
  try {
    const writer = open(false);
    // FULL: an acknowledged answer survives a power cut. Deleted content is overwritten with zeros.
    writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    makeTables(writer);
    if (wasCutShort) cleanAfterCrash(writer);
    return { writer, reader: open(true) };
  } catch (error) {
    for (const database of opened) database.close();
    throw sqliteProblem(error, fileName);
  }
}

function makeTables(database: DatabaseSync): void {
  const found = () => Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (found() === schemaVersion) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (found() > schemaVersion) throw newerSchema(found());
    if (found() === 0) database.exec(readFileSync(schema, 'utf8'));
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
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

/** Tries of a checkpoint while another process still reads the file as it was, 25 ms apart. */
const checkpointTries = 200;

/**
 * Leaves no trace of what was deleted: neither on pages that are free or half empty nor in the write-ahead log.
 * Outside a transaction.
 *
 * @throws TelarProblem `store-unavailable` when another process goes on reading the older state
 */
export async function cleanSurveyFile({ writer }: SurveyFile): Promise<void> {
  try {
    writer.exec('VACUUM');
    for (let tried = 0; tried < checkpointTries; tried++) {
      const row = writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (Number(row?.['busy']) === 0) return;
      await wait(25);
    }
  } catch (error) {
    throw sqliteProblem(error, fileName);
  }
  throw codedProblem('answer-erased-in-part', {});
}

const newerSchema = (found: number) =>
  new TelarProblem(
    'store-unavailable',
    `The file ${fileName} was written by a newer Telar (schema ${found}; this one knows ${schemaVersion}). Update Telar, or set TELAR_DATA to another folder.`,
  );
