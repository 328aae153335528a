import { stringify } from 'csv-stringify/sync';
import readWorkbook from 'read-excel-file/node';
import type { ImportFile } from '../intake-result.ts';
import { refuseArchive } from './refuse-archive.ts';

/** A CSV a sheet of an .xlsx, named `book.xlsx/sheet.csv`. */
export async function sheetsOf(file: ImportFile): Promise<ImportFile[]> {
  try {
    const sheets = await readWorkbook(Buffer.from(file.bytes), { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: `${file.name}/${sheet}.csv`,
      bytes: new TextEncoder().encode(sheetToCsv(data)),
    }));
  } catch (error) {
    throw refuseArchive(file, 'workbook-broken', 'this workbook cannot be read', error);
  }
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
