import { fold } from '../../../contract/fold.ts';
import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import { readNumber } from '../bundle/cell-formats.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { directionWords, findHeading, tieHeadings } from '../headings.ts';
import { cellsOf, headingAt, readColumn, tableReading } from './column-readings.ts';
import type { Grid } from './grid.ts';
import { layerOfWording } from './layer-words.ts';
import { personalKindOf } from '../personal/personal-columns.ts';

const mostTitleRows = 5;
/** Rows that show what a column holds; one that differs later on is a finding of its own. */
const mostSampleRows = 2_000;

/** A list of ties under any common heading, also several columns of ties in one list. `null`: the table is none. */
export function recogniseEdges(grid: Grid): TableReading | null {
  for (let row = 0; row < Math.min(mostTitleRows, grid.rows.length); row++) {
    const headings = Array.from({ length: grid.width }, (_, index) => headingAt(grid, row, index));
    const from = findHeading(headings, tieHeadings.from);
    const to = findHeading(headings, tieHeadings.to);
    if (from === null || to === null || from === to) continue;
    return edgesReading(grid, row + 1, headings, { from, to });
  }
  return bareEdges(grid);
}

/** Columns that a list of ties without headings may have: both ends, a strength, and something beside it. */
const mostBareColumns = 4;

/**
 * A list of ties whose first row is a tie already: what stands in it stands at the ends of others too, and a third column
 * is numbers from the first row on. `null`: the table is none.
 */
function bareEdges(grid: Grid): TableReading | null {
  if (grid.width < 2 || grid.width > mostBareColumns || grid.rows.length < 2) return null;
  const [first, ...others] = grid.rows.map(({ cells }) => cells.slice(0, 2));
  const ends = new Set(others.flat());
  const areAllFilled = grid.rows.every(({ cells }) => cells[0] !== '' && cells[1] !== '');
  const isTie = first!.some((cell) => ends.has(cell)) && first![0] !== first![1];
  const amounts = cellsOf(grid, 2, 0).filter((cell) => cell !== '');
  const areNumbers = amounts.every((cell) => readNumber(cell) !== null);
  if (!areAllFilled || !isTie || !areNumbers) return null;
  const roles: readonly ColumnReading['role'][] = ['from', 'to', amounts.length > 0 ? 'strength' : 'ignored'];
  const columns = Array.from({ length: grid.width }, (_, index) =>
    readColumn(grid, 0, { index, heading: `#${index + 1}`, role: roles[index] ?? 'attribute' }),
  );
  return tableReading(grid, 'edge-list', 0, columns);
}

type Roles = Map<number, Pick<ColumnReading, 'role'> & Partial<ColumnReading>>;

function edgesReading(
  grid: Grid,
  headingRows: number,
  headings: readonly string[],
  ends: { from: number; to: number },
): TableReading {
  const sample = { ...grid, rows: grid.rows.slice(0, headingRows + mostSampleRows) };
  const cells = (index: number): string[] =>
    cellsOf(sample, index, headingRows).filter((cell) => cell !== '');
  const roles: Roles = new Map([
    [ends.from, { role: 'from' }],
    [ends.to, { role: 'to' }],
  ]);
  const claim = (
    role: ColumnReading['role'],
    wanted: readonly string[],
    fits: (cells: string[]) => boolean,
  ): void => {
    const open = headings.map((heading, index) => (roles.has(index) || !fits(cells(index)) ? '' : heading));
    const index = findHeading(open, wanted);
    if (index !== null) roles.set(index, { role });
  };
  claim('tie-direction', tieHeadings.direction, (found) => found.length > 0 && found.every(isDirection));
  claim('strength', tieHeadings.strength, isMostlyNumbers);
  claim('sign', tieHeadings.sign, () => true);
  claim('layer', tieHeadings.layer, (found) => found.some((cell) => readNumber(cell) === null));
  claim('wave', tieHeadings.wave, () => true);
  claim('depth', tieHeadings.depth, () => true);
  claim('reporter', tieHeadings.reporter, () => true);
  claim('valid-from', tieHeadings.validFrom, () => true);
  claim('valid-to', tieHeadings.validTo, () => true);
  const isGephi = ['source', 'target', 'type'].every((each) => headings.map(fold).includes(each));
  const columns = headings.map((heading, index) =>
    readColumn(grid, headingRows, {
      index,
      heading,
      ...(roles.get(index) ?? roleBeside(heading, cells(index))),
    }),
  );
  return tableReading(grid, 'edge-list', headingRows, columns, { writtenBy: isGephi ? 'gephi' : null });
}

const isMostlyNumbers = (found: readonly string[]): boolean =>
  found.filter((cell) => readNumber(cell) !== null).length >= found.length * 0.5;

const isDirection = (cell: string): boolean => directionWords.has(foldedWord(cell));

/** Further columns: numbers under the name of a layer are ties of that layer; ids of the ties are of no use. */
function roleBeside(
  heading: string,
  filled: readonly string[],
): Pick<ColumnReading, 'role'> & Partial<ColumnReading> {
  const personal = personalKindOf(heading, filled, { besideSchool: true });
  if (personal !== null) return { role: 'personal', personal };
  const layer = layerOfWording(heading);
  const numbers = filled.length > 0 && filled.every((cell) => readNumber(cell) !== null);
  if (layer !== null && numbers) return { role: 'strength', layer };
  return filled.length === 0 || /^(id|edge id|timeset)$/.test(fold(heading))
    ? { role: 'ignored' }
    : { role: 'attribute' };
}
