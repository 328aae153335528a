import type { ImportReport } from '../../../contract/revisions.ts';
import type { ParsedUpload } from '../../runtime/parsing-worker.ts';

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
  parsed: ParsedUpload;
  report: ImportReport;
};
