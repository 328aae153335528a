import { stringify } from 'csv-stringify/sync';
import readWorkbook from 'read-excel-file/node';
import type { ImportFile } from '../intake-result.ts';
import { sheetOf } from './bundle-rows.ts';
import { refuseArchive } from './refuse-archive.ts';
import type { CellError, SheetPart } from './workbook-parts.ts';

/** What a hidden sheet is called: a file that no reader takes for a table, so that it is reported as one not read. */
const hiddenEnding = '.hidden-sheet';

/**
 * A CSV a sheet of an .xlsx, named `book.xlsx/sheet.csv`. Hidden sheets, which hold lists and leftovers that nobody
 * sees, come without their content, unless they are called as a sheet of a bundle. A formula that failed is what the
 * spreadsheet shows (`#N/A`): such a cell is not empty.
 */
export async function sheetsOf(
  file: ImportFile,
  parts: ReadonlyMap<string, SheetPart>,
): Promise<ImportFile[]> {
  try {
    const sheets = await readWorkbook(Buffer.from(file.bytes), { trim: false });
    return sheets.map(({ sheet, data }) => {
      const { isHidden = false, errors = [] } = parts.get(sheet) ?? {};
      return isHidden && sheetOf(sheet) === null
        ? { name: `${file.name}/${sheet}${hiddenEnding}`, bytes: new Uint8Array() }
        : { name: `${file.name}/${sheet}.csv`, bytes: toBytes(sheetToCsv(withErrors(data, errors))) };
    });
  } catch (error) {
    throw refuseArchive(file, 'workbook-broken', 'this workbook cannot be read', error);
  }
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The reader of workbooks leaves cells with errors empty. */
function withErrors(rows: readonly (readonly unknown[])[], errors: readonly CellError[]) {
  const found = new Map<number, unknown[]>();
  for (const { row, column, text } of errors) {
    const cells = found.get(row) ?? [...(rows[row] ?? [])];
    for (let at = cells.length; at < column; at++) cells.push(null);
    cells[column] = text;
    found.set(row, cells);
  }
  return rows.map((cells, row) => found.get(row) ?? cells);
}

/** A line a row, as wide as the widest, so that the line number of a finding is the row of the sheet. */
function sheetToCsv(rows: readonly (readonly unknown[])[]): string {
  const filled = rows[0]?.map(cellText) ?? [];
  while (filled.at(-1) === '') filled.pop();
  // A call takes some ten thousand arguments; a sheet has more rows.
  const width = rows.reduce((widest, row) => Math.max(widest, usedWidth(row)), filled.length);
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, column) => cellText(row[column] ?? null)),
  );
  return stringify(lines, { record_delimiter: '\n', quoted_match: /^$/ });
}

const usedWidth = (row: readonly unknown[]): number => row.findLastIndex((cell) => cellText(cell) !== '') + 1;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  return String(value).replaceAll(/[\r\n]+/g, ' ');
}
