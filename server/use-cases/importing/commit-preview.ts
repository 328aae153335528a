import { rm } from 'node:fs/promises';
import { openDoubts } from '../../../contract/import-doubts.ts';
import type { Finding } from '../../../contract/findings.ts';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { sentenceOf } from '../../../contract/problem-sentences.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import { jsonLines } from '../../runtime/json-lines.ts';
import type { ParsedUpload } from '../../runtime/parsing-worker.ts';
import type { Dependencies } from '../dependencies.ts';
import { removeParsed } from './change-preview.ts';
import { commitIntake, type IntakeToStore, type StoringWish } from './commit-intake.ts';
import { findPreview } from './find-preview.ts';
import type { PreviewState } from './preview-state.ts';
import { refreshPreview, type Refreshing } from './refresh-preview.ts';

type Committing = Refreshing & Pick<Dependencies, 'now'>;
/** Who stores, and who is given what it is at. */
type Wish = Omit<StoringWish, 'importId'>;

/**
 * Stores a previewed import as one revision. Whoever commits the same preview again, also at the same moment, is given
 * the same revision. Where everything is stored already nothing is stored: a revision that changes nothing would be one
 * more to undo before the facts go.
 *
 * @throws TelarProblem `preview-gone`; `rows-refused` when rows were refused and the user does not accept that they are
 *   left out; `direction-open`, `doubts-open`, `nothing-to-store`: the preview stays
 */
export function commitPreview(
  telar: Committing,
  { id, acceptRejects, ...wish }: { id: string; acceptRejects: boolean } & Wish,
): Promise<ImportReport> {
  return telar.previews.exclusively(id, async () => {
    const state = await findPreview(telar, id);
    if (state.state === 'stored') return state.preview.report;
    checkDecided(state, acceptRejects);
    // What broke off may be stored: the store knows by the id of the import, and a comparison would find all of it there.
    if (state.state !== 'previewed') return store(telar, { id, state, wish });
    const current = await refreshPreview(telar, id, state);
    return current.preview.report.alreadyStored
      ? keep(telar, id, current)
      : store(telar, { id, state: current, wish });
  });
}

async function store(
  telar: Committing,
  { id, state, wish }: { id: string; state: PreviewState; wish: Wish },
): Promise<ImportReport> {
  const { previews } = telar;
  await previews.save(id, { ...state, state: 'committing' });
  try {
    const { changes } = state.preview.report;
    const intake = { ...intakeOf(state.parsed), changes };
    const revision = await commitIntake(telar, intake, { ...wish, importId: id });
    const report = { ...state.preview.report, revision, stored: true };
    return await keep(telar, id, { ...state, preview: { ...state.preview, report } });
  } catch (error) {
    // Where that cannot be written either, the preview stays `committing`, and the first error is the one to report.
    await previews.save(id, { ...state, state: 'failed' }).catch(() => undefined);
    throw error;
  }
}

/** Keeps what became of the import, and lets go of its files: they may hold personal data. */
async function keep({ previews }: Committing, id: string, state: PreviewState): Promise<ImportReport> {
  await previews.save(id, { ...state, state: 'stored' });
  await removeParsed(state.parsed);
  const uploads = 'uploads' in state.source ? state.source.uploads : [];
  await Promise.allSettled(uploads.map(({ path }) => rm(path, { force: true })));
  return state.preview.report;
}

function intakeOf({ recordsPath, findingsPath, ...summary }: ParsedUpload): IntakeToStore {
  return {
    ...summary,
    records: jsonLines<SourcedRecord>(recordsPath),
    findings: [...jsonLines<Finding>(findingsPath)],
  };
}

function checkDecided({ parsed, preview }: PreviewState, acceptRejects: boolean): void {
  const { refused, refusedFindings: findings, recordCounts } = parsed;
  if (refused > 0 && !acceptRejects) {
    const [code, values] = ['rows-refused', { refused }] as const;
    throw new TelarProblem('refused-import', sentenceOf(code, values), { code, values, findings });
  }
  if (preview.recognised.doubts.includes('direction')) throw codedProblem('direction-open', {}, 'direction');
  const open = openDoubts(preview.recognised);
  if (open.length > 0) throw codedProblem('doubts-open', { doubts: open.join(', ') }, 'accepted');
  // A network and its wave are only the frame for what is reported in it.
  if (Object.keys(recordCounts).every((type) => type === 'network' || type === 'wave'))
    throw codedProblem('nothing-to-store', {}, 'files');
}
