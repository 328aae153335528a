import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Finding } from '../../../contract/findings.ts';
import { recordKey, type SourcedRecord } from '../../../contract/records.ts';
import type { RevisionDraft } from '../network-store.ts';
import { refreshDerived } from './derived-tables.ts';
import { recordWriter } from './record-writer.ts';

/** Records written between two breaths, in which the process answers others (about 20 ms of writing). */
const breath = 1_000;

/** Writes an import and gives its number. To be run inside a transaction. */
export async function commitRevision(
  database: DatabaseSync,
  draft: RevisionDraft,
  records: ReadonlyMap<string, SourcedRecord>,
): Promise<number> {
  const number = insertRevision(database, draft);
  const writer = recordWriter(database, number);
  let written = 0;
  for (const [key, sourced] of records) {
    writer.put(key, sourced);
    if (++written % breath === 0) await letOthersRun();
  }
  insertFindings(database, number, draft.findings);
  await letOthersRun();
  refreshDerived(database, writer.changed);
  return number;
}

/** The last record of each key: a fact told twice in one import stands as it was told last. */
export function lastOfEachKey(records: Iterable<SourcedRecord>): Map<string, SourcedRecord> {
  const last = new Map<string, SourcedRecord>();
  for (const sourced of records) last.set(recordKey(sourced.record), sourced);
  return last;
}

function insertRevision(database: DatabaseSync, draft: RevisionDraft): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO revision (title, source, hash, importedAt, importedBy, state, counts, changes, findings)
       VALUES (?, ?, ?, ?, ?, 'current', ?, ?, ?)`,
    )
    .run(
      draft.title,
      draft.source,
      draft.hash,
      draft.importedAt,
      draft.importedBy,
      JSON.stringify(draft.counts),
      JSON.stringify(draft.changes),
      JSON.stringify(countByCode(draft.findings)),
    );
  return Number(lastInsertRowid);
}

function countByCode(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function insertFindings(database: DatabaseSync, revision: number, findings: readonly Finding[]): void {
  const insert = database.prepare(
    `INSERT INTO finding (revision, position, file, row, "column", found, expected, code, outcome, about)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  findings.forEach(({ file, row, column, found, expected, code, outcome, about }, i) =>
    insert.run(revision, i + 1, file, row, column, found, expected, code, outcome, about),
  );
}
