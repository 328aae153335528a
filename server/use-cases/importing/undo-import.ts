import type { Revision } from '../../../contract/revisions.ts';
import type { Dependencies } from '../dependencies.ts';
import type { OnProgress } from './import-files.ts';
import { storingProgress } from './storing-progress.ts';

/**
 * Takes an import back, whole or not at all. One that was undone already stays so.
 *
 * @param number of its revision
 * @param onProgress is given how far the undo has come and what it does
 * @returns `null` when there is no such revision
 */
export async function undoImport(
  { store }: Pick<Dependencies, 'store'>,
  number: number,
  onProgress: OnProgress,
): Promise<Revision | null> {
  const onStoring = storingProgress((share, stage) => {
    onProgress(share, 1, stage);
  });
  onStoring({ stage: 'comparing', done: 0, total: 0 });
  return store.undoRevision(number, onStoring);
}
