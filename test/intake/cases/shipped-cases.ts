import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { readCases } from '../../../server/intake/cases/read-cases.ts';
import { readTable } from '../../../server/intake/table.ts';

/** The documented cases as they are shipped: their files and what is read from them. */
export const caseFiles = await openImport([new URL('../../../datasets/cases', import.meta.url).pathname]);
export const cases = readCases(caseFiles);

export type TableRow = { file: string; line: number; cells: Readonly<Record<string, string>> };

/** The rows of a shipped table, by heading. */
export function rowsOf(name: string): TableRow[] {
  const { columns, rows } = readTable(caseFiles.find((file) => file.name === name)!);
  return rows.map(({ line, cells }) => ({
    file: name,
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  }));
}

export const tableNames = caseFiles.map(({ name }) => name).filter((name) => name.endsWith('.csv'));
