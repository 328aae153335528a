import type { Finding } from '../../contract/findings.ts';
import type { ImportReport } from '../../contract/revisions.ts';
import { openImport } from '../intake/bundle/open-import.ts';
import { hashFiles } from '../intake/hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake/intake-result.ts';
import type { Dependencies } from './dependencies.ts';
import { readFiles } from './read-files.ts';

export type OnProgress = (done: number, total: number, label: string) => void;
type Importing = Pick<Dependencies, 'store' | 'memory' | 'now' | 'ownerKey'>;

/** Imports files and folders by their paths, whole or not at all. */
export async function importPaths(
  telar: Importing,
  { paths, acceptRejects, onProgress }: { paths: string[]; acceptRejects: boolean; onProgress?: OnProgress },
): Promise<ImportReport> {
  const files = await openImport(paths);
  const read = readFiles(files, telar.ownerKey, onProgress);
  return storeIntake(telar, {
    read: { ...read, hash: hashFiles(files) },
    acceptRejects,
    importedBy: 'command line',
  });
}

/** Reads files as an import would, and says what they hold, without storing anything. */
export function previewFiles(
  telar: Pick<Dependencies, 'ownerKey'>,
  files: ImportFile[],
): { read: IntakeResult; report: ImportReport } {
  const read = { ...readFiles(files, telar.ownerKey), hash: hashFiles(files) };
  return { read, report: reportOf(read, null) };
}

/** Stores what was read, as one revision. With refused rows, only when the user accepts that they are left out. */
export async function storeIntake(
  { store, memory, now }: Pick<Importing, 'store' | 'memory' | 'now'>,
  { read, acceptRejects, importedBy }: { read: IntakeResult; acceptRejects: boolean; importedBy: string },
): Promise<ImportReport> {
  const refused = read.findings.some((finding) => finding.outcome === 'refused');
  if (refused && !acceptRejects) return reportOf(read, null);
  const { records, findings, ...rest } = read;
  const draft = { ...rest, findings, importedAt: now().toISOString(), importedBy };
  const revision = await store.commitRevision(draft, records);
  memory.forget();
  return reportOf(read, revision.number);
}

function reportOf(read: IntakeResult, revision: number | null): ImportReport {
  return {
    revision,
    title: read.title,
    counts: read.counts,
    changes: read.changes,
    findingCounts: countByCode(read.findings),
    findings: read.findings,
    networks: networksOf(read.records),
    stored: revision !== null,
  };
}

/** Ids of the networks that records tell something of, in order. */
function networksOf(records: IntakeResult['records']): string[] {
  const ids = records.map(({ record }) =>
    record.type === 'network' ? record.id : 'networkId' in record ? record.networkId : null,
  );
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

function countByCode(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
