import type { ImportShape, TableReading } from '../../../contract/table-readings.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { columnsWith, headingAt, readColumn, tableReading } from './column-readings.ts';
import { formToolOf } from './form-tools.ts';
import type { Grid } from './grid.ts';
import { isTableFile, readGrid } from './grid.ts';
import { ownLayerOf } from './layer-words.ts';
import { recogniseAnswers } from './recognise-answers.ts';
import { recogniseAttributes } from './recognise-attributes.ts';
import { recogniseEdges } from './recognise-edges.ts';
import { recogniseMatrix } from './recognise-matrix.ts';
import { recogniseNominations } from './recognise-nominations.ts';
import { hidePersonal } from '../personal/personal-content.ts';
import { namesOf } from './school-columns.ts';

type Names = ReadonlySet<string>;
const nobody: Names = new Set();

/** What a table looks like: its shape, its heading rows and what each column holds. */
export const recogniseTable = (file: ImportFile): TableReading => recogniseTables([file])[0]!;

/**
 * What each of some tables looks like, in their order; files that are no tables, and empty sheets, are left out. Schools
 * that one table lists are known in the others, so that a column about "Los Aromos" is seen to be about a school.
 *
 * A table that looks like nothing comes as `attributes` whose columns are all `ignored`, for its user to give them roles.
 *
 * @throws TelarProblem `table-not-recognised` where none of them looks like anything
 */
export function recogniseTables(files: readonly ImportFile[]): TableReading[] {
  const grids = tableGrids(files);
  const readings = grids.map((grid) => recogniseGrid(grid, namesBeside(grid, grids)));
  if (grids.length > 0 && readings.every((reading) => reading === null)) throw notRecognised(grids[0]!);
  return withOwnLayers(readings.map((reading, index) => reading ?? unread(grids[index]!)));
}

/** Several sheets of one kind whose words show no layer are a layer each, called by their sheet or file. */
function withOwnLayers(readings: readonly TableReading[]): TableReading[] {
  const isOpen = ({ shape, layer, columns }: TableReading): boolean =>
    layer === null &&
    (shape === 'matrix' || (shape === 'nominations' && columns.every((column) => column.layer === null)));
  const open = readings.filter(isOpen);
  if (open.length < 2) return [...readings];
  return readings.map((reading) =>
    open.includes(reading) ? { ...reading, layer: ownLayerOf(sheetName(reading.file)) } : reading,
  );
}

const sheetName = (file: string): string =>
  file
    .split('/')
    .at(-1)!
    .replace(/\.[a-z]{2,4}$/i, '');

/** The tables among some files that hold anything. */
export const tableGrids = (files: readonly ImportFile[]): Grid[] =>
  files
    .filter(isTableFile)
    .map(readGrid)
    .filter(({ rows, findings }) => rows.length > 0 || findings.length > 0);

/** The reading of a table as one of these shapes, whatever it looks like; `null`: it cannot be one. */
export function readingAs(shape: ImportShape, grid: Grid, names: Names = nobody): TableReading | null {
  switch (shape) {
    case 'matrix':
      return recogniseMatrix(grid);
    case 'nominations':
      return recogniseNominations(grid);
    case 'edge-list':
      return recogniseEdges(grid);
    case 'form-answers':
      return recogniseAnswers(grid, names);
    case 'attributes':
      return recogniseAttributes(grid);
    default:
      return null;
  }
}

function recogniseGrid(grid: Grid, names: Names): TableReading | null {
  const order: readonly ImportShape[] =
    formToolOf(grid) === null
      ? ['matrix', 'nominations', 'edge-list', 'form-answers', 'attributes']
      : ['form-answers'];
  for (const shape of order) {
    const reading = readingAs(shape, grid, names);
    if (reading !== null) return reading;
  }
  return null;
}

/** The schools that the lists of actors and of options beside a table hold. */
export function namesBeside(table: Grid, grids: readonly Grid[]): Names {
  const names = new Set<string>();
  for (const grid of grids)
    if (grid.file !== table.file) for (const name of listedNames(grid)) names.add(name);
  return names;
}

/** Every other table looks for the names of a list. */
const listed = new WeakMap<Grid, Names>();

/** The schools that a list of actors or of options holds; of tables of another shape none. */
function listedNames(grid: Grid): Names {
  let names = listed.get(grid);
  if (names === undefined) listed.set(grid, (names = findListedNames(grid)));
  return names;
}

function findListedNames(grid: Grid): Names {
  if (formToolOf(grid) !== null || recogniseMatrix(grid) !== null || recogniseEdges(grid) !== null)
    return nobody;
  const reading = recogniseAttributes(grid);
  if (reading === null) return nobody;
  const cells = columnsWith(reading, 'id', 'name').flatMap(({ index }) =>
    grid.rows.slice(reading.headingRows).map((row) => row.cells[index]!),
  );
  return namesOf(cells);
}

function unread(grid: Grid): TableReading {
  const columns = Array.from({ length: grid.width }, (_, index) =>
    readColumn(grid, 1, { index, heading: headingAt(grid, 0, index), role: 'ignored' }),
  );
  return tableReading(grid, 'attributes', Math.min(1, grid.rows.length), columns);
}

const mostHeadings = 12;

function notRecognised(grid: Grid) {
  const headings = grid.rows[0]?.cells.filter((cell) => cell !== '') ?? [];
  const shown = headings.slice(0, mostHeadings).map((heading) => hidePersonal(heading).slice(0, 60));
  return codedProblem(
    'table-not-recognised',
    {
      file: grid.file,
      rows: grid.rows.length,
      columns: grid.width,
      headings: shown.join(' · ') + (headings.length > mostHeadings ? ' …' : ''),
    },
    'files',
  );
}
