import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Finding } from '../../../contract/findings.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { Revision } from '../../../contract/revisions.ts';
import type { RevisionDraft } from '../ports/revision-log.ts';
import { countByCode } from '../../../contract/count-by-code.ts';
import type { ImportStatements } from '../revisions/statements-of-import.ts';
import { checkReplaced } from '../revisions/scope-keys.ts';
import { derivedSteps } from './derived-tables.ts';
import { goneKeys, keysInScope } from './scoped-records.ts';
import { statementWriter } from './statement-writer.ts';

/**
 * Writes an import and gives its number; of an import that is stored already only the number. To be run inside a
 * transaction.
 */
export async function commitRevision(
  database: DatabaseSync,
  draft: RevisionDraft,
  records: ImportStatements,
): Promise<number> {
  const stored = storedImport(database, draft.importId);
  if (stored !== null) return stored;
  const { replaces = [] } = draft;
  replaces.forEach(checkReplaced);
  const number = insertRevision(database, draft);
  const statements = statementWriter(database, number);
  const filled = new Set(replaces.filter((scope) => !isEmpty(database, scope)));
  await statements.write(records);
  for (const scope of replaces) {
    for await (const keys of missingKeys(database, scope, filled.has(scope), records)) {
      await statements.write(keys.map((key) => [key, null]));
    }
  }
  insertFindings(database, number, draft.findings);
  await yieldToOthers();
  for (const _ of derivedSteps(database, statements.changed)) await yieldToOthers();
  return number;
}

/** The number of the revision that an earlier commit of the same import made. */
function storedImport(database: DatabaseSync, importId: string | undefined): number | null {
  if (importId === undefined) return null;
  const row = database.prepare('SELECT number FROM revision WHERE importId = ?').get(importId);
  return row === undefined ? null : Number(row['number']);
}

const isEmpty = (database: DatabaseSync, scope: RecordScope): boolean =>
  keysInScope(database, scope).next().done === true;

/**
 * The keys of a scope that an import does not bring, visible or gone before.
 *
 * @param isFilled whether any was visible before the import was written: else it has brought all that now are
 */
async function* missingKeys(
  database: DatabaseSync,
  scope: RecordScope,
  isFilled: boolean,
  records: ImportStatements,
): AsyncGenerator<string[]> {
  const missing = (keys: readonly string[]) => keys.filter((key) => !records.has(key));
  const gone = missing(goneKeys(database, scope));
  for (const keys of isFilled ? keysInScope(database, scope) : []) {
    yield missing(keys);
    await yieldToOthers();
  }
  yield gone;
}

/** @param kept the number and state of a revision that is restored; not given: the next number, and current */
export function insertRevision(
  database: DatabaseSync,
  draft: RevisionDraft,
  kept?: Pick<Revision, 'number' | 'state'>,
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO revision (number, state, title, source, hash, importedAt, importedBy, counts, changes, findings, importId,
         authority, replaces)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      kept?.number ?? null,
      kept?.state ?? 'current',
      draft.title,
      draft.source,
      draft.hash,
      draft.importedAt,
      draft.importedBy,
      JSON.stringify(draft.counts),
      JSON.stringify(draft.changes),
      JSON.stringify(countByCode(draft.findings)),
      draft.importId ?? null,
      draft.authority ?? 'import',
      JSON.stringify(draft.replaces ?? []),
    );
  return Number(lastInsertRowid);
}

export function insertFindings(database: DatabaseSync, revision: number, findings: readonly Finding[]): void {
  const insert = database.prepare(
    `INSERT INTO finding (revision, position, file, row, "column", found, expected, code, outcome, about)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  findings.forEach(({ file, row, column, found, expected, code, outcome, about }, i) =>
    insert.run(revision, i + 1, file, row, column, found, expected, code, outcome, about),
  );
}
