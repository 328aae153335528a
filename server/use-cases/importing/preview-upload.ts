import type { ImportPreview } from '../../../contract/imports.ts';
import type { UploadedFile } from '../../runtime/parsing-worker.ts';
import type { Dependencies } from '../dependencies.ts';
import { readPreview } from './read-preview.ts';

/**
 * Receives files into a folder of their own, reads them on another thread and shows what they hold; nothing is stored.
 *
 * @param receive writes the uploaded files into the folder given
 * @param signal aborted when nobody waits for the answer any more
 * @throws TelarProblem whatever `receive` throws; `refused-import` for files that cannot be read. The folder is gone then
 */
export async function previewUpload(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache' | 'previews' | 'ownerKey'>,
  receive: (folder: string) => Promise<UploadedFile[]>,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  const { previews } = telar;
  const { id, path: folder } = await previews.create();
  try {
    const source = { uploads: await receive(folder) };
    const state = await readPreview(telar, { folder, source, decisions: {}, reading: 1 }, { signal });
    await previews.save(id, state);
    // While this preview is in use: it is the older ones that make room.
    await previews.sweep();
    previews.release(id);
    return { id, ...state.preview };
  } catch (error) {
    await previews.remove(id);
    throw error;
  }
}
