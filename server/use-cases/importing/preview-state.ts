import type { ImportDecisions, ImportPreview } from '../../../contract/imports.ts';
import type { ImportSource, ParsedUpload } from '../../runtime/parsing-worker.ts';

/**
 * Where an uploaded import is on its way:
 *
 *   previewed → committing → stored
 *                          ↘ failed → committing …
 *
 * `committing` that nobody works on is what a crash leaves; it is committed again like one that failed, under the same
 * `importId`, so that a store that did take it does not take it twice.
 */
export type PreviewState = {
  state: 'previewed' | 'committing' | 'stored' | 'failed';
  /** The files stay with the preview: each decision reads them again. */
  source: ImportSource;
  decisions: ImportDecisions;
  /** How often they were read: each reading writes files of its own. */
  reading: number;
  parsed: ParsedUpload;
  preview: Omit<ImportPreview, 'id'>;
  /** The store that the preview was compared with. */
  storeVersion: string;
};
