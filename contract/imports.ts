import { z } from 'zod';
import { ImportReport } from './revisions.ts';

/** Files of one upload at most; a folder of more files is sent as a zip. */
export const mostUploadedFiles = 40;

/** The form in which files are sent. */
export const UploadForm = z.object({ files: z.array(z.file()).min(1).max(mostUploadedFiles) });

/** Findings that the report of a preview lists at most; `findingCounts` counts all of them. */
export const mostPreviewFindings = 5_000;

/** What uploaded files hold. `id` commits them, until the server lets go of what it was not asked to store. */
export const ImportPreview = z.object({ id: z.string(), report: ImportReport });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const CommitRequest = z.object({ acceptRejects: z.boolean().default(false) });
