import type { Dependencies } from '../dependencies.ts';
import { removeParsed } from './change-preview.ts';
import type { PreviewState } from './preview-state.ts';
import { comparedWithStore, readPreview, type Reading } from './read-preview.ts';

export type Refreshing = Reading & Pick<Dependencies, 'previews'>;

/**
 * A preview beside what is stored now. Where something was stored since, it is compared anew, and a directory of schools
 * is read anew: what follows from it depends on the years that are stored. The preview is kept as it then is.
 */
export async function refreshPreview(
  telar: Refreshing,
  id: string,
  state: PreviewState,
): Promise<PreviewState> {
  if (state.storeVersion === (await telar.store.storeVersion())) return state;
  const isRegister = state.preview.recognised.shape === 'register';
  const current = await (isRegister ? readAnew(telar, id, state) : comparedWithStore(telar, state));
  await telar.previews.save(id, current);
  if (isRegister) await removeParsed(state.parsed);
  return current;
}

function readAnew(
  telar: Refreshing,
  id: string,
  { source, decisions, reading }: PreviewState,
): Promise<PreviewState> {
  return readPreview(telar, {
    folder: telar.previews.pathOf(id),
    ...{ source, decisions, reading: reading + 1 },
  });
}
