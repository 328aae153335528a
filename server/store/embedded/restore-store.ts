import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { TelarProblem } from '../../../contract/problems.ts';
import type { RecordType } from '../../../contract/records.ts';
import type { WholeRevision, WholeStore } from '../ports/revision-archive.ts';
import { checkEmpty, checkNext, saidAgain, statementBatches } from '../revisions/archived-statements.ts';
import { insertFindings, insertRevision } from './commit-revision.ts';
import type { DatabaseFile } from './database-file.ts';
import { refreshDerived } from './derived-tables.ts';
import { insertView } from './saved-views.ts';
import { isBusy } from './sqlite-problem.ts';
import { statementWriter } from './statement-writer.ts';
import type { RestoringSurveys } from './restore-surveys.ts';
import { transaction } from './transaction.ts';

type Write = (work: () => Promise<void>) => Promise<void>;
type Parts = { file: DatabaseFile; surveys: RestoringSurveys; write: Write };

/** Statements that are read before they are written. */
const batchStatements = 1_000;

/**
 * Restores both files of the store. Two files cannot be committed as one: surveys are committed first, under an id that
 * the store's own file gets in its commit, and `finishRestoring` takes them out again where that never came.
 */
export async function restoreBoth({ file, surveys, write }: Parts, whole: WholeStore): Promise<void> {
  const id = randomUUID();
  try {
    await write(async () => {
      const held = await surveys.count();
      checkEmpty({ ...holdings(file.writer), surveys: held });
      await restoreRecords(file.writer, whole);
      file.writer.prepare('INSERT INTO restoration (id) VALUES (?)').run(id);
      await surveys.restore(id, whole.surveys);
    });
  } finally {
    await surveys.finishRestoring((restored) => isRestored(file.reader, restored));
  }
}

/** Takes out the surveys of a restore that was cut short between its two commits. */
export async function finishRestoring(file: DatabaseFile, surveys: RestoringSurveys): Promise<void> {
  if (!surveys.isRestoring()) return;
  try {
    await transaction(
      file.writer,
      0,
      () => surveys.finishRestoring((restored) => isRestored(file.reader, restored)),
      file.guard,
    );
  } catch (error) {
    // Another process is writing: it is the one that restores, or the next to open the store comes here again.
    if (!(error instanceof TelarProblem && isBusy(error.cause))) throw error;
  }
}

const isRestored = (database: DatabaseSync, id: string): boolean =>
  database.prepare('SELECT 1 FROM restoration WHERE id = ?').get(id) !== undefined;

function holdings(database: DatabaseSync): { revisions: number; views: number } {
  const count = (table: string) =>
    Number(database.prepare(`SELECT count(*) AS held FROM ${table}`).get()?.['held']);
  return { revisions: count('revision'), views: count('saved_view') };
}

/** To be run inside a transaction. */
async function restoreRecords(database: DatabaseSync, whole: WholeStore): Promise<void> {
  const changed = new Set<RecordType>();
  let next = 1;
  for await (const revision of whole.revisions) {
    checkNext(revision.revision, next++);
    for (const type of await restoreRevision(database, revision)) changed.add(type);
  }
  // The age of unused views is counted anew.
  const usedAt = new Date().toISOString();
  for await (const view of whole.views) insertView(database, view, usedAt);
  const insertErasure = database.prepare('INSERT INTO erasure (isWiped) VALUES (1)');
  for (let erased = 0; erased < whole.erasures; erased++) insertErasure.run();
  refreshDerived(database, changed);
}

async function restoreRevision(
  database: DatabaseSync,
  { revision, findings, statements }: WholeRevision,
): Promise<ReadonlySet<RecordType>> {
  const number = insertRevision(database, { ...revision, findings }, revision);
  const writer = statementWriter(database, number);
  for await (const batch of statementBatches(statements, batchStatements)) {
    await writer.write(saidAgain(batch));
  }
  insertFindings(database, number, findings);
  return writer.changed;
}
