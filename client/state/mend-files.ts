import type { Finding } from '../../contract/findings.ts';
import { mendTable, type Mend } from './mend-table.ts';

/** Corrections by the finding they answer. */
export type Mends = ReadonlyMap<Finding, string>;

const plainText = /\.(csv|tsv|txt)$/i;

/** Whether a finding names a cell that can be written anew here: a refused one, in a table that was dropped as text. */
export const canMend = (finding: Finding, files: readonly File[]): boolean =>
  finding.outcome === 'refused' &&
  finding.row !== null &&
  finding.column !== null &&
  plainText.test(finding.file) &&
  files.some(({ name }) => name === finding.file);

/** The files with the corrections written in; those without any are the same as before. */
export async function mendFiles(files: readonly File[], mends: Mends): Promise<File[]> {
  return Promise.all(
    files.map(async (file) => {
      const own = [...mends].flatMap(([{ file: name, row, column }, value]): Mend[] =>
        name === file.name && row !== null && column !== null ? [{ row, column, value }] : [],
      );
      const mended = own.length === 0 ? null : mendTable(await textOf(file), own);
      return mended === null ? file : new File([mended], file.name, { type: file.type });
    }),
  );
}

/** Spreadsheets of Windows write tables in their own code page: what is no UTF-8 is read as that, and written as UTF-8. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
