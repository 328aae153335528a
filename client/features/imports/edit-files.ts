import type { Finding } from '../../../contract/findings.ts';
import { editTable, type CellEdit } from './edit-table.ts';

/** Corrections by the finding they answer. */
export type CellEdits = ReadonlyMap<Finding, string>;

const plainText = /\.(csv|tsv|txt)$/i;

/** Whether a finding names a cell that can be written anew here: a refused one, in a table that was dropped as text. */
export const canEdit = (finding: Finding, files: readonly File[]): boolean =>
  finding.outcome === 'refused' &&
  finding.row !== null &&
  finding.column !== null &&
  plainText.test(finding.file) &&
  files.some(({ name }) => name === finding.file);

/** The files with the corrections written in; those without any are the same as before. */
export async function editFiles(files: readonly File[], edits: CellEdits): Promise<File[]> {
  return Promise.all(
    files.map(async (file) => {
      const own = [...edits].flatMap(([{ file: name, row, column }, value]): CellEdit[] =>
        name === file.name && row !== null && column !== null ? [{ row, column, value }] : [],
      );
      const edited = own.length === 0 ? null : editTable(await textOf(file), own);
      return edited === null ? file : new File([edited], file.name, { type: file.type });
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
