/** What stands in a cell; `null`: nothing is known. */
export type CsvCell = string | number | null;

/**
 * A table as CSV for spreadsheets in Spanish: semicolons, decimal commas, CRLF, a byte-order mark so that accents
 * survive Excel; R reads it with `read.csv2`.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value;
  // A leading sign would make a spreadsheet compute the name of a school.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
