import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Finding } from '../../../contract/findings.ts';
import type { RecordType, SourcedRecord } from '../../../contract/records.ts';
import type { RevisionDraft } from '../ports/revision-log.ts';
import { countByCode } from '../../../contract/count-by-code.ts';
import { planCommit } from '../revisions/plan-commit.ts';
import { refreshDerived } from './derived-tables.ts';
import { tableOf } from './record-tables.ts';
import { recordWriter } from './record-writer.ts';
import { visibleVersions } from './stored-versions.ts';

/** Records that are planned and written before the process answers others again (about 20 ms). */
const yieldEvery = 1_000;

/**
 * Writes an import and gives its number; of an import that is stored already only the number. To be run inside a
 * transaction.
 */
export async function commitRevision(
  database: DatabaseSync,
  draft: RevisionDraft,
  records: ReadonlyMap<string, SourcedRecord>,
): Promise<number> {
  const stored = storedImport(database, draft.importId);
  if (stored !== null) return stored;
  const number = insertRevision(database, draft);
  const changed = await writeRecords(database, number, records);
  insertFindings(database, number, draft.findings);
  await yieldToOthers();
  refreshDerived(database, changed);
  return number;
}

/** The number of the revision that an earlier commit of the same import made. */
function storedImport(database: DatabaseSync, importId: string | undefined): number | null {
  if (importId === undefined) return null;
  const row = database.prepare('SELECT number FROM revision WHERE importId = ?').get(importId);
  return row === undefined ? null : Number(row['number']);
}

/** @returns the types of which anything was inserted or replaced */
async function writeRecords(
  database: DatabaseSync,
  number: number,
  records: ReadonlyMap<string, SourcedRecord>,
): Promise<ReadonlySet<RecordType>> {
  const tables = new Map<RecordType, ReturnType<typeof openTable>>();
  const changed = new Set<RecordType>();
  const write = (type: RecordType, part: [string, SourcedRecord][]): void => {
    if (!tables.has(type)) tables.set(type, openTable(database, type));
    const { visible, writer } = tables.get(type)!;
    const plan = planCommit(number, visible(part.map(([key]) => key)), part);
    writer.commit(plan);
    for (const each of plan.changed) changed.add(each);
  };
  for (const part of partsOf(records)) {
    for (const [type, ofType] of Map.groupBy(part, ([, { record }]) => record.type)) write(type, ofType);
    await yieldToOthers();
  }
  return changed;
}

function openTable(database: DatabaseSync, type: RecordType) {
  const table = tableOf(type);
  return { visible: visibleVersions(database, table), writer: recordWriter(database, table) };
}

function* partsOf<T>(all: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length === yieldEvery) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

function insertRevision(database: DatabaseSync, draft: RevisionDraft): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO revision (title, source, hash, importedAt, importedBy, state, counts, changes, findings, importId)
       VALUES (?, ?, ?, ?, ?, 'current', ?, ?, ?, ?)`,
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
      draft.importId ?? null,
    );
  return Number(lastInsertRowid);
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
