import { rm } from 'node:fs/promises';
import type { ImportDecisions, ImportPreview } from '../../../contract/imports.ts';
import type { ParsedUpload } from '../../runtime/parsing-worker.ts';
import type { Dependencies } from '../dependencies.ts';
import { rejectPersonalText } from '../reject-personal-text.ts';
import { findOpenPreview } from './find-preview.ts';
import { mergeDecisions } from './merge-decisions.ts';
import type { PreviewState } from './preview-state.ts';
import { readPreview } from './read-preview.ts';

/**
 * Decides more of a preview and reads its files again. A decision that does not fit changes nothing, and neither does
 * one that nobody waits for any more.
 *
 * @throws TelarProblem `preview-gone`; what `readPreview` throws
 */
export function changePreview(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache' | 'previews' | 'ownerKey'>,
  { id, decisions }: { id: string; decisions: ImportDecisions },
  signal?: AbortSignal,
): Promise<ImportPreview> {
  return telar.previews.exclusively(id, async () => {
    signal?.throwIfAborted();
    rejectPersonalText({ 'network.name': decisions.network?.name, 'network.id': decisions.network?.id });
    const before = await findOpenPreview(telar, id);
    if (isAcceptance(decisions)) return accept(telar, id, before, decisions);
    const request = {
      folder: telar.previews.pathOf(id),
      source: before.source,
      decisions: mergeDecisions(before.decisions, decisions),
      reading: before.reading + 1,
    };
    const state = await readPreview(telar, request, { signal });
    await telar.previews.save(id, state);
    await removeParsed(before.parsed);
    return { id, ...state.preview };
  });
}

const isAcceptance = (decisions: ImportDecisions): boolean =>
  Object.keys(decisions).every((key) => key === 'accepted');

/** To accept what is proposed changes nothing that was read. */
async function accept(
  { previews }: Pick<Dependencies, 'previews'>,
  id: string,
  before: PreviewState,
  { accepted = before.preview.recognised.accepted }: ImportDecisions,
): Promise<ImportPreview> {
  const recognised = { ...before.preview.recognised, accepted };
  const preview = { ...before.preview, recognised };
  await previews.save(id, { ...before, decisions: { ...before.decisions, accepted }, preview });
  return { id, ...preview };
}

/** What cannot be removed now goes with its preview. */
export async function removeParsed({ recordsPath, findingsPath }: ParsedUpload): Promise<void> {
  await Promise.allSettled([recordsPath, findingsPath].map((path) => rm(path, { force: true })));
}
