import type { Finding } from '../../../contract/findings.ts';
import type { RecordType, SourcedRecord } from '../../../contract/records.ts';
import type { RevisionDraft } from '../network-store.ts';
import type { Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { refreshDerived } from './derived-facts.ts';
import { inBatches, slices, tell } from './record-writer.ts';

export type Commit = {
  /** Made anew for each import: by it a commit whose answer was lost is known when it is tried again. */
  commitId: string;
  draft: RevisionDraft;
  /** Every key at most once. */
  records: readonly SourcedRecord[];
};

/** Writes an import and gives its number, inside one transaction: a load that is cut short leaves nothing. */
export async function commitRevision(run: Run, { commitId, draft, records }: Commit): Promise<number> {
  await run(cypherFile('take-turn'));
  const [done] = await run(cypherFile('committed-revision'), { commitId });
  if (done) return Number(done['number']);

  const [turn] = await run(cypherFile('next-revision'));
  const number = Number(turn?.['number']);
  await run(cypherFile('store-revision'), { revision: describe(number, commitId, draft) });
  const changed = new Set<RecordType>();
  for (const { place, batch } of inBatches(records)) {
    if (await tell(run, place, batch, number)) changed.add(batch[0]!.record.type);
  }
  const findings = draft.findings.map((finding, i) => ({ ...finding, revision: number, position: i + 1 }));
  for (const rows of slices(findings)) await run(cypherFile('store-findings'), { number, rows });
  await refreshDerived(run, changed);
  return number;
}

function describe(number: number, commitId: string, draft: RevisionDraft) {
  const { title, source, hash, importedAt, importedBy } = draft;
  return {
    number,
    commitId,
    title,
    source,
    hash,
    importedAt,
    importedBy,
    state: 'current',
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
