import { rm } from 'node:fs/promises';
import type { Finding } from '../../../contract/findings.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import type { ParsedUpload } from '../../runtime/parsing-worker.ts';
import { readJsonLines } from '../../runtime/json-lines.ts';
import type { Dependencies } from '../dependencies.ts';
import { commitIntake } from './commit-intake.ts';
import type { PreviewState } from './preview-state.ts';

type Committing = Pick<Dependencies, 'store' | 'previews' | 'now'>;

/**
 * Stores a previewed import as one revision. Whoever commits the same preview again, also at the same moment, is given
 * the same revision.
 *
 * @throws TelarProblem `not-found` for a preview that is not there, or no longer; `refused-import` when rows were
 *   refused and the user does not accept that they are left out: the preview stays
 */
export function commitPreview(
  telar: Committing,
  { id, acceptRejects }: { id: string; acceptRejects: boolean },
): Promise<ImportReport> {
  return telar.previews.exclusively(id, async () => {
    const preview = (await telar.previews.find(id)) ?? noPreview(id);
    if (preview.state === 'stored') return preview.report;
    if (!acceptRejects) checkRejects(preview.parsed);
    return store(telar, id, preview);
  });
}

async function store(telar: Committing, id: string, preview: PreviewState): Promise<ImportReport> {
  const { previews } = telar;
  await previews.save(id, { ...preview, state: 'committing' });
  try {
    const revision = await commitIntake(telar, await readParsed(preview.parsed), {
      importedBy: 'explorer',
      importId: id,
    });
    const report = { ...preview.report, revision, stored: true };
    await previews.save(id, { ...preview, state: 'stored', report });
    await removeParsed(preview.parsed);
    return report;
  } catch (error) {
    // Where that cannot be written either, the preview stays `committing`, and the first error is the one to report.
    await previews.save(id, { ...preview, state: 'failed' }).catch(() => undefined);
    throw error;
  }
}

async function readParsed({ recordsPath, findingsPath, ...summary }: ParsedUpload) {
  return {
    ...summary,
    records: await readJsonLines<SourcedRecord>(recordsPath),
    findings: await readJsonLines<Finding>(findingsPath),
  };
}

/** What cannot be removed now goes with its preview: the import is stored all the same. */
async function removeParsed({ recordsPath, findingsPath }: ParsedUpload): Promise<void> {
  await Promise.allSettled([recordsPath, findingsPath].map((path) => rm(path, { force: true })));
}

function checkRejects({ refused, refusedFindings }: ParsedUpload): void {
  if (refused === 0) return;
  throw new TelarProblem(
    'refused-import',
    'Some rows could not be read. Mend them, or accept that they are left out.',
    { findings: refusedFindings },
  );
}

function noPreview(id: string): never {
  throw new TelarProblem(
    'not-found',
    `There is no preview "${id}" any more: previews are deleted after a while, and when newer ones need their place. Send the files again.`,
    { field: 'id' },
  );
}
