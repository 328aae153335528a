import { append } from '../../contract/extremes.ts';
import type { Finding } from '../../contract/findings.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { encodingFindings } from './encoding-findings.ts';
import type { ImportFile } from './intake-result.ts';
import { countLines, type CsvFault, faultOf, parseCsv } from './parse-csv.ts';
import { plainLines } from './plain-lines.ts';
import { hidePersonal } from './personal/personal-content.ts';
import { isFilled, withSharedStrings } from './shared-strings.ts';
import { readQuoted, startsWithQuote } from './quoted-cells.ts';

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
  encoding: Encoding;
  delimiter: Delimiter;
  findings: Finding[];
};

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * Reads a delimited file whatever office program wrote it: UTF-8 with or without byte order mark or Windows-1252;
 * comma, semicolon or tab; any line end. Blank lines are skipped. What cannot be read is a finding, never an error:
 * `ragged-row`, `duplicate-heading`, `empty-heading`, `broken-quotes`, `text-after-quote`, `unreadable-encoding`,
 * `mixed-encodings`, `broken-encoding`, `empty-file`.
 */
export function readTable(file: ImportFile): Table {
  const { table, bytes } = openTable(file);
  if (bytes === null) return table;
  parseRows(bytes, table);
  if (table.columns.length === 0 && table.findings.length === 0)
    refuse(table, 1, { expected: 'a heading and rows', code: 'empty-file' });
  checkHeading(table);
  return table;
}

/** A table without its rows, and the bytes of these in UTF-8; `null` where they are no text. */
function openTable(file: ImportFile): { table: Table; bytes: Buffer | null } {
  const decoded = decodeText(file.bytes);
  const { text, encoding } = decoded;
  const table: Table = {
    file: file.name,
    columns: [],
    rows: [],
    encoding,
    delimiter: detectDelimiter(text),
    findings: [],
  };
  if (text.includes('\0')) {
    refuse(table, 1, { expected: 'text in UTF-8 or Windows-1252', code: 'unreadable-encoding' });
    return { table, bytes: null };
  }
  append(table.findings, encodingFindings(file.name, decoded));
  // A large file is not held a second time where its bytes are what its text would become.
  return { table, bytes: encoding === 'utf-8' ? withoutMark(file.bytes) : Buffer.from(text) };
}

function withoutMark({ buffer, byteOffset, length }: Uint8Array): Buffer {
  const bytes = Buffer.from(buffer, byteOffset, length);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** A number written with decimal point or comma, without thousands separators; anything else is `null`. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
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

/** Adds the records of a file to its table, as they come. */
function parseRows(bytes: Buffer, table: Table): void {
  const lines = plainLines(bytes);
  if (lines === null) parseQuotedRows(bytes, table);
  else takeLines(lines, table);
}

function takeLines(lines: Iterable<string>, table: Table): void {
  const shared = new Map<string, string>();
  let line = 0;
  for (const text of lines) {
    line += 1;
    const cells = text.split(table.delimiter);
    if (cells.some(isFilled)) takeRow(table, { line, cells }, shared);
  }
}

function parseQuotedRows(bytes: Buffer, table: Table): void {
  const shared = new Map<string, string>();
  const place = { line: 1, parsedLines: 0, end: 0, lacksHeading: false };
  try {
    parseCsv(bytes, {
      delimiter: table.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines, bytes: end }) => {
        const raw = bytes.subarray(place.end, end);
        const span = lines - place.parsedLines === 1 ? oneLine : linesOf(raw.toString());
        const row = { line: place.line + span.blank, cells };
        Object.assign(place, { line: place.line + span.all, parsedLines: lines, end });
        // Without its heading nothing of a table can be read: no later row may pass for one.
        if (place.lacksHeading || !cells.some(isFilled)) return null;
        const read = cells.some(startsWithQuote) ? readQuoted(raw, cells, table.delimiter) : cells;
        if (read === null) {
          refuseQuotes(table, row, span);
          place.lacksHeading = table.columns.length === 0;
        } else takeRow(table, { ...row, cells: read }, shared);
        return null;
      },
    });
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    refuseRest(table, { fault, line: place.line, rest: bytes.subarray(place.end) });
  }
}

/** Line ends within a record and its own, and blank lines before it. */
type Span = { all: number; blank: number };
const oneLine: Span = { all: 1, blank: 0 };

function linesOf(raw: string): Span {
  const blank = /^[\r\n]*/.exec(raw)![0];
  const breaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { all: breaks(raw) + (/[\r\n]$/.test(raw) ? 0 : 1), blank: breaks(blank) };
}

const countOfLines = ({ all, blank }: Span): string => `${(all - blank).toLocaleString('en')} lines`;

/** The rest of a file, from a row on that has no end. */
function refuseRest(
  table: Table,
  { fault, line, rest }: { fault: CsvFault; line: number; rest: Uint8Array },
): void {
  const isQuoted = fault === 'quote-not-closed' || /^[\r\n]*"/.test(startOf(rest));
  const blank = linesOf(startOf(rest)).blank;
  refuse(table, line + blank, {
    found: countOfLines({ all: countLines(rest), blank }),
    expected: isQuoted
      ? 'a quote that is closed: the rest of the file was taken for one cell and is not read'
      : 'rows of a table: this row is too long for one, and the rest of the file is not read',
    code: isQuoted ? 'broken-quotes' : 'row-too-long',
  });
}

const startOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 1_000));

function refuseQuotes(table: Table, { line, cells }: TableRow, span: Span): void {
  const cell = cells.find(startsWithQuote)!;
  const backslash = cells.some((each) => each.includes('\\"')) ? ', not after a backslash' : '';
  refuse(table, line, {
    found: span.all - span.blank > 1 ? countOfLines(span) : hidePersonal(cell.slice(0, 800)).slice(0, 80),
    expected: `nothing between a closing quote and the end of its cell; a quote inside a cell stands twice${backslash}`,
    code: 'text-after-quote',
  });
}

function takeRow(table: Table, row: TableRow, shared: Map<string, string>): void {
  const { cells, line } = row;
  if (table.columns.length === 0) {
    table.columns = cells.map((cell) => cell.trim());
  } else if (cells.length === table.columns.length) {
    table.rows.push({ line, cells: withSharedStrings(shared, cells) });
  } else {
    const expected = `${table.columns.length} cells, as in the heading`;
    refuse(table, line, { found: `${cells.length} cells`, expected, code: 'ragged-row' });
  }
}

function checkHeading(table: Table): void {
  const seen = new Set<string>();
  table.columns.forEach((column, index) => {
    if (column === '') {
      const used = table.rows.some((row) => row.cells[index] !== '');
      const expected = 'a heading for every column';
      const finding = refusal(table, 1, {
        column: `#${index + 1}`,
        found: '',
        expected,
        code: 'empty-heading',
      });
      table.findings.push(used ? finding : { ...finding, outcome: 'info' });
    } else if (seen.has(column)) {
      const expected = 'every heading once; the first column of that name is read';
      refuse(table, 1, { column, found: column, expected, code: 'duplicate-heading' });
    }
    seen.add(column);
  });
}

type Refusal = { column?: string; found?: string; expected: string; code: string };

const refusal = (table: Table, row: number, { column, found, expected, code }: Refusal): Finding => ({
  file: table.file,
  row,
  column: column ?? null,
  found: found ?? null,
  expected,
  code,
  outcome: 'refused',
  about: null,
});

function refuse(table: Table, row: number, details: Refusal): void {
  table.findings.push(refusal(table, row, details));
}
