import { fold } from '../../../contract/fold.ts';
import type { ColumnReading } from '../../../contract/table-readings.ts';
import { parseSchoolLabel, rbdOf } from '../school-names.ts';
import { columnWith } from './column-readings.ts';
import { schoolColumns } from './respondents.ts';
import { bodyRows, cellAt, rowSource } from './shape-content.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';

/**
 * The schools that the columns of a table ask about, each a member of the roster. Where a matrix has no names, or
 * respondents answer by number ("3") while the columns have names ("Escuela 3"), both are joined, and that is reported.
 */
export function readRoster(table: ShapeTable, content: ShapeContent): void {
  const all = distinct(schoolColumns(table));
  const columns = all.filter(({ about }) => !isBareCode(table, about!, content));
  if (columns.length < all.length) reportCodes(table, all.length - columns.length, content);
  if (columns.length === 0) return;
  const heading = { file: table.grid.file, line: headingLine(table), headings: new Map<string, string>() };
  const listed = content.known.all();
  const byOrder = isNamedByPlace(table, columns) && listed.length === columns.length;
  const numbers = byOrder ? null : numbersOf(table, columns);
  declareWithRbd(table, content);
  reportRepeatedHeadings(table, columns, content);
  columns.forEach((column, index) => {
    const about = column.about!;
    const source = { row: heading, column: column.heading };
    const place = byOrder && content.known.find(about, source) === null ? listed[index]! : null;
    const number = numbers?.get(about);
    const actor =
      place ??
      (number === undefined || content.known.has(about)
        ? content.known.resolve(about, source)
        : content.known.declare({ id: number, name: about }, heading));
    if (actor === null) return;
    content.known.alias(about, actor);
    if (number !== undefined) content.known.alias(number, actor);
    content.roster.set(actor.id, heading);
    if (place !== null && index === 0)
      reportJoined('order', `${about} = ${place.name ?? place.id}`, table, content);
    if (number !== undefined && index === 0) reportJoined('number', `${number} = ${about}`, table, content);
  });
}

/** `SQ001`: LimeSurvey exports codes instead of texts where it is told to, and no list says what they mean. */
const isBareCode = ({ reading }: ShapeTable, about: string, { known }: ShapeContent): boolean =>
  reading.writtenBy === 'limesurvey' && /^SQ\d+$/.test(about) && !known.has(about);

function reportCodes({ grid }: ShapeTable, count: number, { log }: ShapeContent): void {
  log.aboutFile(grid.file, {
    found: String(count),
    code: 'columns-are-codes',
    expected:
      'the full texts of the items as headings, or a list with the columns id and nombre for codes such as SQ001',
    outcome: 'refused',
  });
}

/** A second column of the same name in a matrix, which is not read. */
function reportRepeatedHeadings(
  { grid, reading }: ShapeTable,
  columns: readonly ColumnReading[],
  { log }: ShapeContent,
): void {
  if (reading.shape !== 'matrix') return;
  const names = new Set(columns.map(({ about }) => fold(about!)));
  for (const { role, heading } of reading.columns) {
    if (role !== 'ignored' || !names.has(fold(heading))) continue;
    log.aboutFile(grid.file, {
      row: grid.rows[Math.max(reading.headingRows - 1, 0)]!.line,
      column: heading,
      found: heading,
      code: 'duplicate-heading',
      expected: 'every heading once; the first column of that name is read',
      outcome: 'refused',
    });
  }
}

/** Rows of a matrix that give the RBD beside the name. */
function declareWithRbd(table: ShapeTable, { known }: ShapeContent): void {
  const [label, code] = [
    columnWith(table.reading, 'respondent'),
    columnWith(table.reading, 'respondent-rbd'),
  ];
  if (table.reading.shape !== 'matrix' || label === null || code === null) return;
  for (const row of bodyRows(table)) {
    const rbd = rbdOf(cellAt(row, code));
    const name = cellAt(row, label);
    if (rbd === null || name === '' || known.has(name)) continue;
    known.declare({ rbd, name }, rowSource(table, row));
  }
}

const distinct = (columns: readonly ColumnReading[]): ColumnReading[] => [
  ...new Map(columns.map((column) => [column.about, column])).values(),
];

const headingLine = ({ grid, reading }: ShapeTable): number =>
  grid.rows[Math.max(reading.headingRows - 1, 0)]!.line;

/** A bare square, whose columns are called 1, 2, 3… */
const isNamedByPlace = ({ reading }: ShapeTable, columns: readonly ColumnReading[]): boolean =>
  reading.shape === 'matrix' && columns.every(({ about }, index) => about === String(index + 1));

/** By name, the number that ends it, where respondents are called by these numbers and nothing else. */
function numbersOf(table: ShapeTable, columns: readonly ColumnReading[]): Map<string, string> | null {
  const column = columnWith(table.reading, 'respondent');
  const answered = bodyRows(table)
    .map((row) => cellAt(row, column))
    .filter((cell) => cell !== '');
  const numbers = new Map<string, string>();
  for (const { about } of columns) {
    const number = /^\D*?(\d{1,4})$/.exec(about!)?.[1];
    if (number !== undefined && parseSchoolLabel(about!).rbd === null)
      numbers.set(about!, String(Number(number)));
  }
  const known = new Set(numbers.values());
  const fits =
    answered.length > 0 &&
    answered.every((cell) => known.has(cell)) &&
    !columns.some(({ about }) => about === numbers.get(about!));
  return fits && known.size === columns.length ? numbers : null;
}

function reportJoined(
  by: 'order' | 'number',
  example: string,
  { grid }: ShapeTable,
  { log }: ShapeContent,
): void {
  log.aboutFile(grid.file, {
    found: example,
    code: by === 'order' ? 'joined-by-order' : 'joined-by-number',
    expected:
      by === 'order'
        ? 'names in the matrix itself: its rows and columns are taken for the actors of the list, in the order of the list'
        : 'respondents by the name that the columns have: they are joined by their numbers',
    outcome: 'kept',
  });
}
