import type { ImportPreview } from '../../../contract/imports.ts';
import type { Dependencies } from '../dependencies.ts';
import { findPreview } from './find-preview.ts';
import { refreshPreview, type Refreshing } from './refresh-preview.ts';

/**
 * A preview as it stands now: compared anew where something was stored since.
 *
 * @throws TelarProblem `preview-gone` for a preview that is not there, or no longer
 */
export function showPreview(telar: Refreshing, id: string): Promise<ImportPreview> {
  return telar.previews.exclusively(id, async () => {
    const state = await findPreview(telar, id);
    if (state.state !== 'previewed') return { id, ...state.preview };
    const { preview } = await refreshPreview(telar, id, state);
    return { id, ...preview };
  });
}

/** Deletes a preview with its files. `false`: there is none, or no longer. */
export function leavePreview({ previews }: Pick<Dependencies, 'previews'>, id: string): Promise<boolean> {
  return previews.exclusively(id, async () => {
    if ((await previews.find(id)) === null) return false;
    await previews.remove(id);
    return true;
  });
}
