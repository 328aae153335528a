import { parse } from 'csv-parse/sync';

export const startsWithQuote = (cell: string): boolean => cell.startsWith('"');

/** Cells of a record of which some begin with a quote: without the blanks after a closing one. `null`: not well quoted. */
export function readQuoted(raw: Buffer, cells: string[], delimiter: string): string[] | null {
  if (isWellQuoted(raw, delimiter)) return cells;
  const quoted = `(?<=^[\\r\\n]*|${delimiter})("[^"]*(?:""[^"]*)*")[ \\t]+(?=${delimiter}|[\\r\\n]|$)`;
  const trimmed = Buffer.from(raw.toString().replaceAll(new RegExp(quoted, 'g'), '$1'));
  if (!isWellQuoted(trimmed, delimiter)) return null;
  return parse(trimmed, { delimiter, skip_empty_lines: true, relax_quotes: true })[0]!;
}

/** Whether every cell that begins with a quote ends with one: the parser takes others as they stand. */
function isWellQuoted(raw: Buffer, delimiter: string): boolean {
  const cell = `(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\r\n][^${delimiter}\r\n]*|)`;
  return new RegExp(`^[\\r\\n]*${cell}(?:${delimiter}${cell})*(?:\\r\\n|\\r|\\n)?$`).test(raw.toString());
}
