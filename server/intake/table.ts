import { type CsvError, parse } from 'csv-parse/sync';
import type { Finding } from '../../contract/findings.ts';
import type { ImportFile } from './intake-result.ts';

export type TableRow = {
  /** 1 is the first line of the file; a record that spans lines has the line on which it begins. */
  line: number;
  /** As many as there are columns; a cell that is empty or only spaces is ''. */
  cells: string[];
};

/** A delimited text file: its heading, and every row that has as many cells as the heading has columns. */
export type Table = {
  file: string;
  columns: string[];
  rows: TableRow[];
  encoding: 'utf-8' | 'windows-1252';
  delimiter: Delimiter;
  findings: Finding[];
};

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * Reads a delimited file whatever office program wrote it: UTF-8 with or without byte order mark or Windows-1252;
 * comma, semicolon or tab; any line end. Blank lines are skipped. What cannot be read is a finding, never an error:
 * `ragged-row`, `duplicate-heading`, `empty-heading`, `broken-quotes`, `unreadable-encoding`, `empty-file`.
 */
export function readTable(file: ImportFile): Table {
  const decoded = decode(file.bytes);
  const table: Table = {
    file: file.name,
    columns: [],
    rows: [],
    encoding: decoded.encoding,
    delimiter: detectDelimiter(decoded.text),
    findings: [],
  };
  if (decoded.text.includes('\0')) {
    table.findings.push(
      refusal(table, 1, null, null, 'text in UTF-8 or Windows-1252', 'unreadable-encoding'),
    );
    return table;
  }
  for (const row of parseRows(decoded.text, table)) takeRow(table, row);
  if (table.columns.length === 0 && table.findings.length === 0)
    table.findings.push(refusal(table, 1, null, null, 'a heading and rows', 'empty-file'));
  checkHeading(table);
  return table;
}

/** A number written with decimal point or comma, without thousands separators; anything else is `null`. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function decode(bytes: Uint8Array): { text: string; encoding: Table['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** The delimiter that occurs most often in the heading outside quotes; a comma when none does. */
function detectDelimiter(text: string): Delimiter {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character in counts) counts[character as Delimiter] += 1;
  }
  return delimiters.reduce((best, next) => (counts[next] > counts[best] ? next : best));
}

function parseRows(text: string, table: Table): TableRow[] {
  const rows: TableRow[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter: table.delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        // Looking for line breaks in every cell is slow; a record of one line has none.
        const within = lines - lastLine > 1 ? lineBreaksWithin(cells) : 0;
        if (cells.some(isFilled)) rows.push({ line: lines - within, cells });
        lastLine = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = (error as Partial<CsvError>)['lines'];
    table.findings.push(
      refusal(
        table,
        typeof line === 'number' ? line : 1,
        null,
        null,
        'quotes that are closed and stand around a whole cell',
        'broken-quotes',
      ),
    );
  }
  return rows;
}

function takeRow(table: Table, row: TableRow): void {
  const { cells, line } = row;
  if (table.columns.length === 0) {
    table.columns = cells.map((cell) => cell.trim());
  } else if (cells.length === table.columns.length) {
    for (let i = 0; i < cells.length; i++) if (!isFilled(cells[i]!)) cells[i] = '';
    table.rows.push(row);
  } else {
    const expected = `${table.columns.length} cells, as in the heading`;
    table.findings.push(refusal(table, line, null, `${cells.length} cells`, expected, 'ragged-row'));
  }
}

function checkHeading(table: Table): void {
  const seen = new Set<string>();
  table.columns.forEach((column, index) => {
    if (column === '') {
      const used = table.rows.some((row) => row.cells[index] !== '');
      const finding = refusal(table, 1, `#${index + 1}`, '', 'a heading for every column', 'empty-heading');
      table.findings.push(used ? finding : { ...finding, outcome: 'info' });
    } else if (seen.has(column)) {
      const expected = 'every heading once; the first column of that name is read';
      table.findings.push(refusal(table, 1, column, column, expected, 'duplicate-heading'));
    }
    seen.add(column);
  });
}

function refusal(
  table: Table,
  row: number,
  column: string | null,
  found: string | null,
  expected: string,
  code: string,
): Finding {
  return { file: table.file, row, column, found, expected, code, outcome: 'refused', about: null };
}

function isFilled(cell: string): boolean {
  return cell !== '' && cell !== ' ' && cell.trim() !== '';
}

function lineBreaksWithin(cells: string[]): number {
  let breaks = 0;
  for (const cell of cells) if (/[\r\n]/.test(cell)) breaks += cell.match(/\r\n|\r|\n/g)!.length;
  return breaks;
}
