import type { ImportDecisions } from '../../../contract/imports.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';

type CellDecision = NonNullable<ImportDecisions['cells']>[number];

/** Lines at the top of a file among which its heading is looked for. */
const headingLines = 10;

/**
 * Writes cells anew, as findings name them: file, line and heading. A sheet of a workbook is edited as the table that
 * it was unpacked into, so that the workbook itself stays as it was sent.
 *
 * @throws TelarProblem `unknown-cell` for a file, line or heading that is not there
 */
export function editCells(files: readonly ImportFile[], cells: readonly CellDecision[] = []): ImportFile[] {
  const byFile = Map.groupBy(cells, ({ file }) => file);
  for (const [name, [cell]] of byFile)
    if (!files.some((file) => file.name === name)) throw unknownCell(cell!);
  return files.map((file) => {
    const ofFile = byFile.get(file.name);
    return ofFile === undefined ? file : { ...file, bytes: editTable(file, ofFile) };
  });
}

function editTable(file: ImportFile, cells: readonly CellDecision[]): Uint8Array {
  const { delimiter } = readTable(file);
  const mark = file.bytes[0] === 0xef && file.bytes[1] === 0xbb ? '\ufeff' : '';
  const text = mark + decodeText(file.bytes).text;
  const table = cellsOf(text, delimiter);
  const edits = cells.map((cell) => ({
    ...rangeOf(cell, text, table),
    value: quoted(cell.value, delimiter),
  }));
  // From the end: what stands before an edit keeps its place.
  const edited = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to, value }) => rest.slice(0, from) + value + rest.slice(to), text);
  return new TextEncoder().encode(edited);
}

/** From where to where, in characters, a cell stands in the text. */
type Range = { from: number; to: number };

function rangeOf(cell: CellDecision, text: string, table: ReadonlyMap<number, Range[]>): Range {
  const range = table.get(cell.row)?.[columnOf(cell, text, table)];
  if (range === undefined) throw unknownCell(cell);
  return range;
}

function columnOf({ column }: CellDecision, text: string, table: ReadonlyMap<number, Range[]>): number {
  for (const cells of [...table.values()].slice(0, headingLines)) {
    const at = cells.findIndex(({ from, to }) => unquoted(text.slice(from, to)) === column);
    if (at >= 0) return at;
  }
  return -1;
}

/** Where the cells of each row stand, by the line on which the row begins (1 is the first). */
function cellsOf(text: string, delimiter: string): Map<number, Range[]> {
  const cell = new RegExp(`( *"(?:[^"]|"")*")?[^${delimiter}\\r\\n]*`, 'y');
  const rows = new Map<number, Range[]>();
  let line = 1;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at <= text.length;) {
    const row: Range[] = [];
    rows.set(line, row);
    do {
      cell.lastIndex = row.length === 0 ? at : at + 1;
      const { index: from, 0: found } = cell.exec(text)!;
      at = from + found.length;
      row.push({ from, to: at });
      line += found.match(lineEnd)?.length ?? 0;
    } while (text[at] === delimiter);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
  }
  return rows;
}

const lineEnd = /\r\n|\r|\n/g;

const unquoted = (cell: string): string =>
  (/^\s*"[^]*"\s*$/.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell).trim();

const quoted = (value: string, delimiter: string): string =>
  value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const unknownCell = ({ file, row, column }: CellDecision) =>
  codedProblem('unknown-cell', { file, row, column }, 'cells');
