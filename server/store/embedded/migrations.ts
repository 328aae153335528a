import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { TelarProblem } from '../../../contract/problems.ts';

/**
 * Steps from an empty file to the present schema: step n leads to version n. A step that was ever released is never
 * edited; a change of the schema is one more step, and `schema.sql` is what step 1 says.
 */
const steps: readonly (() => string)[] = [
  () => readFileSync(new URL('../../../graph-queries/schema.sql', import.meta.url), 'utf8'),
];

export const schemaVersion = steps.length;

/** The version a file says it has; 0: no schema yet. */
export function schemaFound(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get();
  return Number(row?.['user_version'] ?? 0);
}

/** Brings a file to the present schema, all steps or none. A file of a newer Telar is refused, untouched. */
export function migrate(database: DatabaseSync): void {
  if (schemaFound(database) === schemaVersion) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const found = schemaFound(database);
    if (found > schemaVersion) throw newerSchema(found);
    for (const step of steps.slice(found)) database.exec(step());
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
