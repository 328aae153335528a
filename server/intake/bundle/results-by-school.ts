import type { ImportFile } from '../intake-result.ts';
import { readTable, type Table } from '../table.ts';
import type { FindingLog } from './bundle-findings.ts';
import { type CellReading, Corrected, decodeText, readNumber, Unreadable } from './cell-formats.ts';
import type { Column, Row } from './sheet.ts';
import { resultsSheet } from './support-sheets.ts';
import { foldedWord } from './vocabulary.ts';

type ResultRow = Row<typeof resultsSheet.columns>;
type Measure = { position: number; name: string; heading: string; isWord: boolean };
type Layout = { school: number; year: number; measures: Measure[] };

/**
 * Measures as the files of the Agencia de Calidad de la Educación and of JUNAEB head them: averages and shares of a level
 * by subject and grade (`prom_lect4b_rbd`), indicators of development, and indices of vulnerability.
 */
const numberMeasure =
  /^((prom|palu_eda_(ins|ele|ade))_[a-z]+\d[a-z]|ind_(am|cc|hv|pf)(_?\d[a-z])?|ive(_[a-z]+)?|ivm)$/;
const wordMeasure = /^(categoria|cat)_(de_)?(desempeno|des)$/;

/** What a file of results puts where there is none. */
const isBlank = (cell: string): boolean => /^([.\-–—*]*|s\/?i|n\/?[ad]|sin informaci[oó]n)$/i.test(cell);

const headBytes = 16 * 1024;

/** Whether a table has a line a school and year, and a column a measure. */
export function listsResultsBySchool({ name, bytes }: ImportFile): boolean {
  const end = bytes.length <= headBytes ? bytes.length : bytes.lastIndexOf(0x0a, headBytes) + 1;
  return layoutOf(readTable({ name, bytes: bytes.subarray(0, end || headBytes) }).columns) !== null;
}

/** Reads such a table as lines of the sheet of results: one for each measure that a school has in a year. */
export function readResultsBySchool(
  file: ImportFile,
  log: FindingLog,
): { rows: ResultRow[]; unread: []; fields: Set<string> } {
  const table = readTable(file);
  for (const finding of table.findings) log.all.push(finding);
  const layout = layoutOf(table.columns);
  const fields = new Set(Object.keys(resultsSheet.columns));
  if (layout === null) return { rows: [], unread: [], fields };
  reportUnread(table, layout, log);
  const rows = table.rows.flatMap(({ line, cells }) => readLine(table, layout, { line, cells }, log));
  return { rows, unread: [], fields };
}

function layoutOf(columns: readonly string[]): Layout | null {
  const folded = columns.map(foldedWord);
  const positionOf = ({ heading, also }: Column<unknown>): number =>
    [heading, ...also].map((name) => folded.indexOf(name)).find((position) => position >= 0) ?? -1;
  const school = positionOf(resultsSheet.columns.schoolId);
  const year = positionOf(resultsSheet.columns.year);
  const measures = folded.flatMap((each, position): Measure[] => {
    const name = each.replace(/_rbd$/, '');
    const isWord = wordMeasure.test(name);
    return isWord || numberMeasure.test(name)
      ? [{ position, name, heading: columns[position]!, isWord }]
      : [];
  });
  const isLong = positionOf(resultsSheet.columns.measure) >= 0;
  return school < 0 || year < 0 || isLong || measures.length === 0 ? null : { school, year, measures };
}

function readLine(
  { file, columns }: Table,
  layout: Layout,
  { line, cells }: { line: number; cells: readonly string[] },
  log: FindingLog,
): ResultRow[] {
  const headings = new Map([
    ['schoolId', columns[layout.school]!],
    ['year', columns[layout.year]!],
  ]);
  const source = { file, line, headings };
  const take = <T>(field: string, cell: string, read: CellReading<T>): T | null => {
    if (!(read instanceof Unreadable)) return read instanceof Corrected ? read.value : read;
    log.aboutRow(source, {
      ...{ field, found: cell, code: read.code, expected: read.expected },
      outcome: 'refused',
    });
    return null;
  };
  const cellAt = (position: number): string => (cells[position] ?? '').trim();
  const taken = <T>(field: 'schoolId' | 'year', position: number, column: Column<T>) =>
    take(field, cellAt(position), column.read(cellAt(position)));
  const schoolId = taken('schoolId', layout.school, resultsSheet.columns.schoolId);
  const year = taken('year', layout.year, resultsSheet.columns.year);
  if (schoolId === null || year === null) return [];
  return layout.measures.flatMap((measure) => {
    const cell = cellAt(measure.position);
    if (isBlank(cell)) return [];
    const value = take(measure.heading, cell, readMeasure(measure, cell));
    if (value === null) return [];
    const values = { schoolId, year, measure: measure.name, value };
    return [{ ...source, values, attributes: {}, assumed: [] }];
  });
}

function readMeasure({ isWord }: Measure, cell: string): number | string | Unreadable {
  if (isWord) return decodeText(cell);
  return readNumber(cell) ?? new Unreadable('unreadable-number', 'a number, or nothing where there is none');
}

function reportUnread({ file, columns }: Table, { school, year, measures }: Layout, log: FindingLog): void {
  const read = new Set([school, year, ...measures.map(({ position }) => position)]);
  const unread = columns.filter((_, position) => !read.has(position));
  if (unread.length === 0) return;
  log.aboutFile(file, {
    row: 1,
    found: unread.join(', '),
    code: 'columns-not-read',
    expected: 'measures by the names of the Agencia de Calidad: these columns are not kept',
    outcome: 'info',
  });
}
