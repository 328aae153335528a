import type { Finding } from '../../../contract/findings.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { decodeText } from '../decode-text.ts';
import { encodingFindings } from '../encoding-findings.ts';
import type { ImportFile } from '../intake-result.ts';
import { faultOf, parseCsv } from '../parse-csv.ts';

export type GridRow = { readonly line: number; readonly cells: readonly string[] };

/** A delimited file as it stands, before anything is known of headings. Every row is as wide as the widest. */
export type Grid = {
  readonly file: string;
  readonly rows: readonly GridRow[];
  readonly width: number;
  readonly findings: readonly Finding[];
};

/** Cells of a grid at most: a table of people is read into memory, lists of millions of ties are graph files. */
const mostCells = 40_000_000;

/** As wide as a sheet of a spreadsheet program can be. */
const mostColumns = 16_384;

/** Whether the file is text in rows and columns, by its name. */
export const isTableFile = ({ name }: ImportFile): boolean => /\.(csv|tsv|txt|tab)$/i.test(name);

/**
 * Reads a delimited file of any width: UTF-8 or Windows-1252; comma, semicolon or tab.
 * Cells are trimmed and blank lines skipped; a line keeps its number in the file.
 *
 * @throws TelarProblem `refused-import` for more cells than a table of people can have
 */
export function readGrid(file: ImportFile): Grid {
  const earlier = grids.get(file.bytes);
  if (earlier?.file === file.name) return earlier;
  const grid = parseGrid(file);
  grids.set(file.bytes, grid);
  return grid;
}

/** The same bytes are recognised, decided on and read one after the other. */
const grids = new WeakMap<Uint8Array, Grid>();

function parseGrid(file: ImportFile): Grid {
  const decoded = decodeText(file.bytes);
  const { text } = decoded;
  if (text.includes('\0')) return { file: file.name, rows: [], width: 0, findings: [] };
  const { records, findings } = parseRecords(file.name, text, delimiterOf(text));
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width * records.length > mostCells || width > mostColumns) {
    const size = { rows: records.length, columns: width, cells: mostCells };
    throw codedProblem('table-too-large', { file: file.name, ...size }, 'files');
  }
  const rows = records.map(({ line, cells }) => ({ line, cells: padded(cells, width) }));
  return { file: file.name, rows, width, findings: [...encodingFindings(file.name, decoded), ...findings] };
}

const delimiters = [',', ';', '\t'] as const;

/** Whichever parts most of the first lines into most cells: a title or a name with a comma does not decide. */
function delimiterOf(text: string): string {
  const start = firstLines(text, 40).replaceAll(/"(?:[^"]|"")*"/g, '');
  const lines = start.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const cellsBy = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length).sort((a, b) => a - b);
    return counts[Math.floor(counts.length / 2)] ?? 1;
  };
  return delimiters.reduce((best, next) => (cellsBy(next) > cellsBy(best) ? next : best), ',' as string);
}

function firstLines(text: string, lines: number): string {
  let end = -1;
  for (let line = 0; line < lines; line++) {
    const next = text.indexOf('\n', end + 1);
    if (next < 0) return text.slice(0, 200_000);
    end = next;
  }
  return text.slice(0, end);
}

type Records = { records: { line: number; cells: string[] }[]; findings: Finding[] };

function parseRecords(file: string, text: string, delimiter: string): Records {
  const records: Records['records'] = [];
  const findings: Finding[] = [];
  let read = 0;
  try {
    parseCsv(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        read = lines;
        const trimmed = cells.map((cell) => cell.trim());
        const within = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
        if (trimmed.some((cell) => cell !== '')) records.push({ line: lines - within, cells: trimmed });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    findings.push(brokenQuotes(file, error, read + 1));
  }
  return { records, findings };
}

/** @param next the line after the last row that was read: a quote that nothing closes opens there */
function brokenQuotes(file: string, error: Error, next: number): Finding {
  const isOpen = faultOf(error) !== null;
  const line: unknown = isOpen ? next : 'lines' in error ? error.lines : null;
  return {
    file,
    row: typeof line === 'number' && line > 0 ? line : 1,
    column: null,
    found: null,
    expected: 'quotes that are closed and stand around a whole cell; nothing after this line is read',
    code: 'broken-quotes',
    outcome: 'refused',
    about: null,
  };
}

const padded = (cells: readonly string[], width: number): string[] =>
  cells.length === width ? [...cells] : [...cells, ...Array<string>(width - cells.length).fill('')];
