import { fold } from '../../../contract/fold.ts';
import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import { readNumber } from '../bundle/cell-formats.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { actorHeadings } from '../headings.ts';
import { foldSchoolName } from '../school-names.ts';
import { isDash, isNoAnswer, readAnswerNumber, readTick } from './answer-words.ts';
import { cellsOf, headingAt, readColumn, shareOf, tableReading } from './column-readings.ts';
import type { Grid } from './grid.ts';
import { layerOfWording } from './layer-words.ts';
import { hidePersonal } from '../personal/personal-content.ts';
import { isScaleAnswer, proposeScale } from './scales.ts';

/** Where the parts of a matrix stand: the row of headings (`null`: none), the column of labels (`null`: none). */
type MatrixPlace = { headingRow: number | null; labels: number | null; about: ReadonlyMap<number, string> };

const mostTitleRows = 10;
const smallest = 3;

/**
 * A square whose rows and columns are the same actors: with names on both sides, on one, or bare; below title rows; the
 * diagonal struck out; rows of N/R. `null`: the table is no matrix.
 */
export function recogniseMatrix(grid: Grid): TableReading | null {
  if (grid.rows.length > 2 * grid.width + mostTitleRows || grid.width < 3) return null;
  const place = headedMatrix(grid) ?? bareMatrix(grid);
  return place === null ? null : matrixReading(grid, place);
}

function headedMatrix(grid: Grid): MatrixPlace | null {
  for (let row = 0; row < Math.min(mostTitleRows, grid.rows.length - 1); row++) {
    const place = labelledBelow(grid, row) ?? unlabelledBelow(grid, row);
    if (place !== null) return place;
    if (!isTitle(grid.rows[row]!.cells)) return null;
  }
  return null;
}

/** A line above the headings: a text in one cell, or in two. */
const isTitle = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length <= 2 && filled.some((cell) => readNumber(cell) === null);
};

/** Headings that stand again, for the most part, in one of the first columns below. */
function labelledBelow(grid: Grid, row: number): MatrixPlace | null {
  for (let labels = 0; labels < Math.min(4, grid.width - 2); labels++) {
    const below = new Set(
      cellsOf(grid, labels, row + 1)
        .filter((cell) => cell !== '')
        .map(foldSchoolName),
    );
    const headings = grid.rows[row]!.cells;
    const matching = headings.flatMap((heading, index) =>
      index > labels && heading !== '' && below.has(foldSchoolName(heading)) ? [index] : [],
    );
    const about = aboutBetween(headings, matching);
    // In a bare square the first row is data, though its numbers may stand in the first column again.
    const isNumbered = matching.every((index) => readNumber(headings[index]!) !== null);
    if (isNumbered && readNumber(headings[labels]!) !== null) continue;
    const enough = matching.length >= 2 && matching.length >= below.size * 0.6;
    if (enough && looksAnswered(grid, row + 1, [...about.keys()])) return { headingRow: row, labels, about };
  }
  return null;
}

/**
 * The columns from the first heading that has a row to the last, each once: a heading among them without a row is an
 * actor who did not fill in its row, or is written otherwise there.
 */
function aboutBetween(headings: readonly string[], matching: readonly number[]): Map<number, string> {
  const about = new Map<number, string>();
  const seen = new Set<string>();
  for (let index = matching[0] ?? 0; index <= (matching.at(-1) ?? -1); index++) {
    const heading = headings[index]!;
    if (heading === '' || isSummary(heading) || seen.has(fold(heading))) continue;
    seen.add(fold(heading));
    about.set(index, hidePersonal(heading));
  }
  return about;
}

const summaries = new Set(['total', 'totales', 'suma', 'sum', 'promedio', 'average', 'mean', 'grado']);

/** A row or column that sums up the others. */
export const isSummary = (label: string): boolean => summaries.has(fold(label).split(' ')[0]!);

/** As many rows of numbers as there are headings, in their order, without names of their own. */
function unlabelledBelow(grid: Grid, row: number): MatrixPlace | null {
  const headings = grid.rows[row]!.cells;
  const body = grid.rows.length - row - 1;
  const named = headings.every((cell) => cell !== '' && !isMatrixCell(cell));
  if (!named || body !== headings.length || body < smallest || !isDistinct(headings)) return null;
  const indexes = headings.map((_, index) => index);
  if (!isSquareOfNumbers(grid, row + 1)) return null;
  return {
    headingRow: row,
    labels: null,
    about: new Map(indexes.map((index) => [index, hidePersonal(headings[index]!)])),
  };
}

/** A square of numbers without any heading: the first row is data, and actors are called by their place. */
function bareMatrix(grid: Grid): MatrixPlace | null {
  const titles = grid.rows.findIndex(({ cells }) => cells.every((cell) => cell === '' || isMatrixCell(cell)));
  if (titles < 0 || grid.rows.length - titles !== grid.width || grid.width < smallest) return null;
  if (!isSquareOfNumbers(grid, titles)) return null;
  const about = new Map(Array.from({ length: grid.width }, (_, index) => [index, String(index + 1)]));
  return { headingRow: titles === 0 ? null : titles - 1, labels: null, about };
}

const isMatrixCell = (cell: string): boolean =>
  readNumber(cell) !== null || isNoAnswer(cell) || isDash(cell) || readTick(cell) !== null;

/** Numbers throughout, but for slips of the pen. */
const isSquareOfNumbers = (grid: Grid, from: number): boolean =>
  shareOf(
    grid.rows.slice(from).flatMap(({ cells }) => [...cells]),
    isMatrixCell,
  ) >= 0.9;

const isDistinct = (names: readonly string[]): boolean => new Set(names.map(fold)).size === names.length;

function looksAnswered(grid: Grid, from: number, indexes: readonly number[]): boolean {
  const cells = grid.rows.slice(from).flatMap((row) => indexes.map((index) => row.cells[index]!));
  const isEmpty = cells.every((cell) => cell === '');
  return isEmpty || shareOf(cells, (cell) => isScaleAnswer(cell) || isDash(cell)) >= 0.8;
}

function matrixReading(grid: Grid, { headingRow, labels, about }: MatrixPlace): TableReading {
  const headingRows = headingRow === null ? 0 : headingRow + 1;
  const body = [...about.keys()].flatMap((index) => cellsOf(grid, index, headingRows));
  const scale = proposeScale(
    [...new Set(body)].filter((cell) => cell !== '' && isScaleAnswer(cell) && !isDash(cell)),
  );
  const titles = grid.rows
    .slice(0, headingRow ?? 0)
    .flatMap(({ cells }) => cells.filter((cell) => cell !== ''));
  const isBare =
    labels === null && headingRows > 0 && !grid.rows[headingRow!]!.cells.every((cell) => cell !== '');
  const title = [...titles, ...(isBare ? grid.rows[headingRow!]!.cells : [])].join(' ');
  const columns = Array.from({ length: grid.width }, (_, index): ColumnReading => {
    const heading = headingRow === null ? `#${index + 1}` : headingAt(grid, headingRow, index);
    const role = index === labels ? 'respondent' : about.has(index) ? 'asked-about' : roleBeside(heading);
    const more =
      role === 'asked-about'
        ? { about: about.get(index)!, scale, tieDirection: 'from-respondent' as const }
        : {};
    return readColumn(grid, headingRows, { index, heading, role, ...more });
  });
  const layer = layerOfWording(`${title} ${grid.file.replaceAll(/[_/.-]/g, ' ')}`);
  return tableReading(grid, 'matrix', headingRows, columns, { layer, emptyCells: emptyCellsOf(body) });
}

const roleBeside = (heading: string): ColumnReading['role'] =>
  actorHeadings.rbd.includes(foldedWord(heading)) ? 'respondent-rbd' : 'ignored';

/** Where zeros are written out, an empty cell is something else than a zero. */
function emptyCellsOf(cells: readonly string[]): TableReading['emptyCells'] {
  const zeros = cells.filter((cell) => readAnswerNumber(cell) === 0).length;
  const empty = cells.filter((cell) => cell === '').length;
  return zeros > empty ? 'unknown' : 'no-tie';
}
