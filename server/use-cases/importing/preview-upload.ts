import { type ImportPreview, mostPreviewFindings } from '../../../contract/imports.ts';
import type { UploadedFile } from '../../runtime/parsing-worker.ts';
import type { Dependencies } from '../dependencies.ts';
import { reportOf } from './import-report.ts';

/** Refused rows that a problem lists at most. */
const mostRefusedFindings = 200;

/**
 * Receives files into a folder of their own, reads them on another thread and says what they hold; nothing is stored.
 *
 * @param receive writes the uploaded files into the folder given
 * @param signal aborted when nobody waits for the answer any more
 * @throws TelarProblem whatever `receive` throws; `refused-import` for files that cannot be read. The folder is gone then
 */
export async function previewUpload(
  { pools, previews, ownerKey }: Pick<Dependencies, 'pools' | 'previews' | 'ownerKey'>,
  receive: (folder: string) => Promise<UploadedFile[]>,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  const { id, path } = await previews.create();
  try {
    const files = await receive(path);
    const limits = { mostFindings: mostPreviewFindings, mostRefusedFindings };
    const input = { files, folder: path, ownerKey, ...limits };
    const parsed = await pools.parsing.run('readUploads', input, signal);
    const report = reportOf(parsed, parsed.findings, null);
    await previews.save(id, { state: 'previewed', parsed, report });
    // While this preview is in use: it is the older ones that make room.
    await previews.sweep();
    previews.release(id);
    return { id, report };
  } catch (error) {
    await previews.remove(id);
    throw error;
  }
}
