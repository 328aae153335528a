import type { Finding } from '../../../contract/findings.ts';
import type { RecordType, SourcedRecord } from '../../../contract/records.ts';
import type { RevisionDraft } from '../ports/revision-log.ts';
import { countByCode } from '../../../contract/count-by-code.ts';
import { lastOfEachKey } from '../revisions/last-of-each-key.ts';
import { planCommit } from '../revisions/plan-commit.ts';
import type { Version } from '../revisions/version.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { stateOf } from './delete-unfinished.ts';
import { refreshDerived } from './derived-facts.ts';
import type { ImportLease } from './import-lease.ts';
import { inBatches, slices } from './record-batches.ts';
import type { Place } from './record-places.ts';
import { insertPlanned, replacePlanned } from './record-writer.ts';
import { visibleVersions } from './stored-versions.ts';

/**
 * Writes an import and gives its number; of an import that is stored already only the number. New records are inserted
 * in many transactions, under a revision that no query reads yet; then one transaction replaces what changed and makes
 * all of it readable. A load that is cut short leaves the revisions before it as they were.
 */
export async function commitRevision(
  lease: ImportLease,
  draft: RevisionDraft,
  records: Iterable<SourcedRecord>,
): Promise<number> {
  const { number, step, visibleRevisions } = lease;
  const stored = await step((run) => storedImport(run, draft.importId));
  if (stored !== null) return stored;
  const latest = lastOfEachKey(records);
  await step((run) => run(cypherFile('store-revision'), { revision: propertiesOf(number, draft) }));
  const { changed, replacing } = await insertNew(lease, latest);
  await storeFindings(lease, draft.findings);
  await step(async (run) => {
    // The answer to this step was lost and it is tried again: all is done.
    if ((await stateOf(run, number)) === 'current') return;
    for (const { place, batch } of inBatches(replacing, ({ record }) => record)) {
      const entries = batch.map((version) => [version.key, version] as const);
      await replacePlanned(run, place, await planBatch(run, place, number, entries));
    }
    await refreshDerived(run, changed, [...visibleRevisions, number]);
    await run(cypherFile('publish-import'), { number });
  });
  return number;
}

/** The number of the revision that an earlier commit of the same import made. */
async function storedImport(run: Run, importId: string | undefined): Promise<number | null> {
  if (importId === undefined) return null;
  const [row] = await run(cypherFile('revision-of-import'), { importId });
  return row === undefined ? null : Number(row['number']);
}

/** Inserts what is not stored yet; gives the versions that are to replace others, and the types that change. */
async function insertNew({ number, step }: ImportLease, records: ReadonlyMap<string, SourcedRecord>) {
  const changed = new Set<RecordType>();
  const replacing: Version[] = [];
  const batches = inBatches(records, ([, { record }]) => record);
  for (const { place, batch } of batches) {
    const plan = await step(async (run) => {
      const planned = await planBatch(run, place, number, batch);
      await insertPlanned(run, place, planned);
      return planned;
    });
    for (const { newer } of plan.replaced) replacing.push(newer);
    for (const type of plan.changed) changed.add(type);
  }
  for (const { batch } of batches.filter(({ place }) => place.name === 'Actor')) {
    const keys = batch.map(([key]) => key);
    await step((run) => run(cypherFile('place-actors'), { keys, number }));
  }
  return { changed, replacing };
}

/** Plans records of one place, which are of one type. */
async function planBatch(
  run: Run,
  place: Place,
  number: number,
  batch: readonly (readonly [string, SourcedRecord])[],
) {
  const keys = batch.map(([key]) => key);
  return planCommit(number, await visibleVersions(run, place, batch[0]![1].record.type, keys), batch);
}

async function storeFindings({ number, step }: ImportLease, findings: readonly Finding[]): Promise<void> {
  const numbered = findings.map((finding, i) => ({ ...finding, revision: number, position: i + 1 }));
  for (const rows of slices(numbered)) {
    await step((run) => run(cypherFile('store-findings'), { number, rows }));
  }
}

function propertiesOf(number: number, draft: RevisionDraft): Plain {
  const { title, source, hash, importedAt, importedBy, importId } = draft;
  return {
    ...{ number, title, source, hash, importedAt, importedBy, importId: importId ?? null },
    state: 'loading',
    counts: JSON.stringify(draft.counts),
    changes: JSON.stringify(draft.changes),
    findings: JSON.stringify(countByCode(draft.findings)),
  };
}
