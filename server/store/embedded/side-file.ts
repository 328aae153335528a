import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { TelarProblem } from '../../../contract/problems.ts';
import { openWhenFull } from './open-when-full.ts';
import { makePrivate } from './private-file.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/** A file beside that of the store, with tables of its own. */
export type SideFile = {
  folder: string;
  fileName: string;
  /** Its tables, at the address of a file in `graph-queries/schema/`. */
  schema: URL;
  schemaVersion: number;
  /** Milliseconds that a single statement waits for another process. */
  timeoutMs: number;
};

/**
 * Opens a file for writing, and makes it with its tables when it is missing. Nobody else on the machine may read it. On a
 * full disk it is opened to be read.
 *
 * @throws TelarProblem `store-unavailable`, in one sentence
 */
export function openSideFile(of: SideFile): DatabaseSync {
  const path = join(of.folder, of.fileName);
  let database: DatabaseSync | null = null;
  try {
    makePrivate(path);
    database = new DatabaseSync(path, { timeout: of.timeoutMs });
    database.exec('PRAGMA temp_store = MEMORY');
    // FULL: what is acknowledged survives a power cut. Deleted content is overwritten with zeros.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    makeTables(database, of);
    return database;
  } catch (error) {
    database?.close();
    const only = openWhenFull(path, of.timeoutMs, error);
    if (only !== null && versionOf(only) === of.schemaVersion) return only;
    only?.close();
    throw sqliteProblem(error, of.fileName);
  }
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

function makeTables(database: DatabaseSync, { fileName, schema, schemaVersion }: SideFile): void {
  const found = () => versionOf(database);
  if (found() === schemaVersion) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (found() > schemaVersion) throw newerSchema(fileName, found(), schemaVersion);
    if (found() === 0) database.exec(readFileSync(schema, 'utf8'));
    database.exec(`PRAGMA user_version = ${String(schemaVersion)}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

const newerSchema = (fileName: string, found: number, known: number) =>
  new TelarProblem(
    'store-unavailable',
    `The file ${fileName} was written by a newer Telar (schema ${String(found)}; this one knows ${String(known)}). Update Telar, or set TELAR_DATA to another folder.`,
  );
