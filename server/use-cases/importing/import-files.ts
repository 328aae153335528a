import type { ImportReport } from '../../../contract/revisions.ts';
import { openImport } from '../../intake/bundle/open-import.ts';
import { hashFiles } from '../../intake/hash-files.ts';
import type { IntakeResult } from '../../intake/intake-result.ts';
import { readFiles } from '../../intake/read-files.ts';
import { summariseIntake } from '../../intake/summarise-intake.ts';
import type { Dependencies } from '../dependencies.ts';
import { commitIntake } from './commit-intake.ts';
import { reportOf } from './import-report.ts';

export type OnProgress = (done: number, total: number, label: string) => void;
type Importing = Pick<Dependencies, 'store' | 'now' | 'ownerKey'>;

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

/** Stores what was read, as one revision. With refused rows, only when the user accepts that they are left out. */
export async function storeIntake(
  telar: Pick<Importing, 'store' | 'now'>,
  { read, acceptRejects, importedBy }: { read: IntakeResult; acceptRejects: boolean; importedBy: string },
): Promise<ImportReport> {
  const summary = summariseIntake(read);
  const isStored = summary.refused === 0 || acceptRejects;
  const revision = isStored ? await commitIntake(telar, read, { importedBy }) : null;
  return reportOf(summary, read.findings, revision);
}
