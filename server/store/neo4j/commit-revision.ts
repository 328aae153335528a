import type { Finding } from '../../../contract/findings.ts';
import { recordKey, type RecordType, type SourcedRecord } from '../../../contract/records.ts';
import type { RevisionDraft } from '../network-store.ts';
import { cypherFile } from './cypher-files.ts';
import { refreshDerived } from './derived-facts.ts';
import { add, inBatches, replace, slices } from './record-writer.ts';
import type { Turn } from './turn.ts';

/**
 * Writes an import and gives its number. New records are added in many transactions, under a revision that no question
 * reads yet; then one transaction replaces what changed and makes all of it readable. A load that is cut short leaves
 * the revisions before it as they were.
 */
export async function commitRevision(
  turn: Turn,
  draft: RevisionDraft,
  records: Iterable<SourcedRecord>,
): Promise<number> {
  const { number, step, standing } = turn;
  const revision = describe(number, draft);
  await step((run) => run(cypherFile('store-revision'), { revision }));
  const { changed, replacing } = await addNew(turn, inBatches(lastOfEachKey(records)));
  await storeFindings(turn, draft.findings);
  await step(async (run) => {
    // The answer to the last step was lost and it is tried again: all is done.
    if ((await run(cypherFile('revision-state'), { number }))[0]?.['state'] === 'current') return;
    for (const { place, batch } of inBatches(replacing)) await replace(run, place, batch, number);
    await refreshDerived(run, changed, [...standing, number]);
    await run(cypherFile('publish-import'), { number });
  });
  return number;
}

type Batch = ReturnType<typeof inBatches>[number];

/** Adds what is not stored yet; gives what is stored otherwise, and the types of which anything is told anew. */
async function addNew({ number, step }: Turn, batches: Batch[]) {
  const changed = new Set<RecordType>();
  const replacing: SourcedRecord[] = [];
  for (const { place, batch } of batches) {
    const told = await step((run) => add(run, place, batch, number));
    replacing.push(...told.replacing);
    if (told.added || told.replacing.length > 0) changed.add(batch[0]!.record.type);
  }
  for (const { batch } of batches.filter(({ place }) => place.name === 'Actor')) {
    const keys = batch.map(({ record }) => recordKey(record));
    await step((run) => run(cypherFile('place-actors'), { keys, number }));
  }
  return { changed, replacing };
}

async function storeFindings({ number, step }: Turn, findings: readonly Finding[]): Promise<void> {
  const numbered = findings.map((finding, i) => ({ ...finding, revision: number, position: i + 1 }));
  for (const rows of slices(numbered)) {
    await step((run) => run(cypherFile('store-findings'), { number, rows }));
  }
}

/** The last record of each key: a fact told twice in one import stands as it was told last. */
function lastOfEachKey(records: Iterable<SourcedRecord>): Iterable<SourcedRecord> {
  const last = new Map<string, SourcedRecord>();
  for (const sourced of records) last.set(recordKey(sourced.record), sourced);
  return last.values();
}

function describe(number: number, draft: RevisionDraft) {
  const { title, source, hash, importedAt, importedBy } = draft;
  return {
    number,
    title,
    source,
    hash,
    importedAt,
    importedBy,
    state: 'loading',
    counts: JSON.stringify(draft.counts),
    changes: JSON.stringify(draft.changes),
    findings: JSON.stringify(countByCode(draft.findings)),
  };
}

function countByCode(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
