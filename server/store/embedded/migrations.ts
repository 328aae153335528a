import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { TelarProblem } from '../../../contract/problems.ts';
import { copyBeforeUpgrade, type OnUpgrade } from './copy-before-upgrade.ts';
import { mergeStatements } from './merge-statements.ts';

const schemaFile = (name: string): string =>
  readFileSync(new URL(`../../../graph-queries/schema/${name}`, import.meta.url), 'utf8');

/**
 * Upgrade n leads from version n + 1 to version n + 2. One that was ever released is never edited; `sqlite.sql` is
 * the present schema, which an empty file gets at once.
 */
const upgrades: readonly string[] = ['sqlite-2.sql', 'sqlite-3.sql', 'sqlite-4.sql', 'sqlite-5.sql'];

export const schemaVersion = upgrades.length + 1;

/** The version a file says it has; 0: no schema yet. */
export function schemaFound(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get();
  return Number(row?.['user_version'] ?? 0);
}

/**
 * Brings a file to the present schema, all of it or none. A file of a newer Telar is refused, untouched; one of an older
 * is copied first.
 *
 * @param onUpgrade is called when the file has been brought to the present schema, with where its copy is
 */
export function migrate(database: DatabaseSync, onUpgrade?: OnUpgrade): void {
  const from = schemaFound(database);
  if (from === schemaVersion) return;
  const isOlder = from > 0 && from < schemaVersion;
  const copy = isOlder ? copyBeforeUpgrade(database, schemaVersion) : null;
  upgrade(database);
  if (copy !== null) onUpgrade?.({ from, to: schemaVersion, copy });
}

function upgrade(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const found = schemaFound(database);
    if (found > schemaVersion) throw newerSchema(found);
    const missing = found === 0 ? ['sqlite.sql'] : upgrades.slice(found - 1);
    for (const name of missing) database.exec(schemaFile(name));
    if (found > 0 && found < 3) mergeStatements(database);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

const newerSchema = (found: number) =>
  new TelarProblem(
    'store-unavailable',
    `The store was written by a newer Telar (schema ${found}; this one knows ${schemaVersion}). Update Telar, or set TELAR_DATA to another folder.`,
  );
