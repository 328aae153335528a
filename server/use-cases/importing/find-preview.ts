import { codedProblem } from '../../../contract/problems.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PreviewState } from './preview-state.ts';

/** @throws TelarProblem `preview-gone` for a preview that is not there, or no longer */
export async function findPreview(
  { previews }: Pick<Dependencies, 'previews'>,
  id: string,
): Promise<PreviewState> {
  const state = await previews.find(id);
  if (state === null) throw codedProblem('preview-gone', { id }, 'id');
  return state;
}

/** @throws TelarProblem `preview-gone` also for one that is stored: its records are not kept */
export async function findOpenPreview(
  telar: Pick<Dependencies, 'previews'>,
  id: string,
): Promise<PreviewState> {
  const state = await findPreview(telar, id);
  if (state.state === 'stored') throw codedProblem('preview-gone', { id }, 'id');
  return state;
}
