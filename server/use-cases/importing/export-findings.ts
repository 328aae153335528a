import type { Finding } from '../../../contract/findings.ts';
import type { ObservationLanguage } from '../../../contract/observation-sentences.ts';
import { writeFindings } from '../../intake/write-findings.ts';
import { jsonLines } from '../../runtime/json-lines.ts';
import type { Dependencies } from '../dependencies.ts';
import { findOpenPreview } from './find-preview.ts';

/**
 * All observations of a preview, as a table that a spreadsheet opens.
 *
 * @throws TelarProblem `preview-gone`
 */
export async function exportFindings(
  telar: Pick<Dependencies, 'previews'>,
  { id, language }: { id: string; language: ObservationLanguage },
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const { parsed } = await findOpenPreview(telar, id);
  const text = writeFindings(jsonLines<Finding>(parsed.findingsPath), language);
  const name = language === 'es' ? 'observaciones.csv' : 'observations.csv';
  return { name, mediaType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) };
}
