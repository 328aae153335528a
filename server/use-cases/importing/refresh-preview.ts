import type { Dependencies } from '../dependencies.ts';
import { removeParsed } from './change-preview.ts';
import type { PreviewState } from './preview-state.ts';
import { comparedWithStore, readPreview, type Reading } from './read-preview.ts';

export type Refreshing = Reading & Pick<Dependencies, 'previews'>;

/**
 * A preview beside what is stored now. Where something was stored since, it is compared anew, and a directory of schools
 * is read anew: what follows from it depends on the years that are stored.
 */
export async function refreshPreview(
  telar: Refreshing,
  id: string,
  state: PreviewState,
): Promise<PreviewState> {
  if (state.storeVersion === (await telar.store.storeVersion())) return state;
  if (state.preview.recognised.shape !== 'register') return comparedWithStore(telar, state);
  const { source, decisions, reading } = state;
  const request = { folder: telar.previews.pathOf(id), source, decisions, reading: reading + 1 };
  const current = await readPreview(telar, request);
  await telar.previews.save(id, current);
  await removeParsed(state.parsed);
  return current;
}
