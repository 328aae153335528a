import { canBeAccepted, openDoubts } from '../../../contract/import-doubts.ts';
import type { ImportDecisions, RecordChange, Recognised } from '../../../contract/imports.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import type { IntakeResult } from '../../intake/intake-result.ts';
import { collectOften } from '../../runtime/collect-garbage.ts';
import { summariseIntake } from '../../intake/summarise-intake.ts';
import type { Dependencies } from '../dependencies.ts';
import { commitIntake, type StoringWish } from './commit-intake.ts';
import { commitPreview } from './commit-preview.ts';
import { reportOf } from './import-report.ts';
import type { PreviewState } from './preview-state.ts';
import { storingProgress } from './storing-progress.ts';
import { readPreview } from './read-preview.ts';

export type OnProgress = (done: number, total: number, label: string) => void;
type Importing = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'previews' | 'now' | 'ownerKey'>;

export type ImportPathsInput = {
  paths: string[];
  decisions?: ImportDecisions;
  acceptRejects: boolean;
  /** Reads and compares, and stores nothing. */
  dryRun?: boolean;
  onProgress?: OnProgress;
  /** Is given what storing will do, before anything is stored. */
  onPreview?: (preview: PreviewState['preview']) => void;
  signal?: AbortSignal;
};

/** What became of an import: its report, examples of what changes or goes, and what the files were taken for. */
export type ImportedPaths = { report: ImportReport; examples: RecordChange[]; recognised: Recognised };

/**
 * Imports files and folders by their paths, whole or not at all, in the same steps as an upload: read, compared with
 * what is stored, stored. Refused rows and doubts that could be accepted do not throw: nothing is stored, and the answer has them.
 *
 * @throws TelarProblem what `readPreview` and `commitPreview` throw
 */
export async function importPaths(telar: Importing, input: ImportPathsInput): Promise<ImportedPaths> {
  collectOften();
  const { paths, decisions = {}, acceptRejects, signal } = input;
  const { id, path: folder } = await telar.previews.create();
  try {
    const onProgress = (share: number, stage: string) => input.onProgress?.(share, 1, stage);
    const onStoring = storingProgress(onProgress);
    const request = { folder, source: { paths }, decisions, reading: 1 };
    const state = await readPreview(telar, request, { signal, onProgress });
    input.onPreview?.(state.preview);
    const { report, ...preview } = state.preview;
    const isRefused = state.parsed.refused > 0 && !acceptRejects;
    const isOpen = openDoubts(preview.recognised).some(canBeAccepted);
    if (input.dryRun === true || isRefused || isOpen) return { report, ...preview };
    await telar.previews.save(id, state);
    return {
      ...preview,
      report: await commitPreview(telar, { id, acceptRejects, importedBy: 'command line', onStoring }),
    };
  } finally {
    await telar.previews.remove(id);
  }
}

/** Stores what was read, as one revision. With refused rows, only when the user accepts that they are left out. */
export async function storeIntake(
  telar: Pick<Importing, 'store' | 'now'>,
  { read, acceptRejects, ...imported }: { read: IntakeResult; acceptRejects: boolean } & StoringWish,
): Promise<ImportReport> {
  const summary = summariseIntake(read);
  const isStored = summary.refused === 0 || acceptRejects;
  const revision = isStored ? await commitIntake(telar, read, imported) : null;
  return reportOf(summary, read.findings, { revision, alreadyStored: false });
}
