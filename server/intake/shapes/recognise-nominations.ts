import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import { namesRbd } from '../bundle/actor-ids.ts';
import { foldSchoolName, rbdOf } from '../school-names.ts';
import { isNobody } from './answer-words.ts';
import { cellsOf, headingAt, readColumn, shareOf, tableReading } from './column-readings.ts';
import type { Grid } from './grid.ts';
import { directionOfWording, layerOfWording, ownLayerOf } from './layer-words.ts';
import type { NumberedSeries } from './numbered-series.ts';
import { numberedSeries } from './numbered-series.ts';
import { respondentRole } from './respondent-columns.ts';

/**
 * One row a respondent and one column a named school (`ego, alter1, alter2…`), several series where several things were
 * asked; or such a list without headings, as UCINET writes it. `null`: the table is none.
 */
export const recogniseNominations = (grid: Grid): TableReading | null =>
  headedNominations(grid) ?? bareNominations(grid);

const nomineeStem =
  /\b(alter|alteri?|nominad[oa]s?|nominacion|nombrad[oa]|nominee|mencion|mencionad[oa]|eleccion|choice|amig[oa]|contacto|vecin[oa]|socio|partner|friend|named|nomination)\b/;

function headedNominations(grid: Grid): TableReading | null {
  const headings = grid.rows[0]?.cells ?? [];
  const first = headings.findIndex((heading) => heading !== '');
  const numbered = numberedSeries(headings).filter(({ indexes }) => !indexes.includes(first));
  if (numbered.length === 0) return null;
  const egos = new Set(cellsOf(grid, first, 1).map(foldSchoolName));
  const series = numbered.filter(
    ({ stem, indexes }) =>
      nomineeStem.test(stem) || holdsRbds(grid, stem, indexes) || namesOthers(grid, indexes, egos),
  );
  if (series.length === 0 || grid.rows.length < 2) return null;
  return nominationsReading(grid, 1, first, series);
}

/** `RBD 1`, `RBD 2`… over numbers that can be RBDs. */
const holdsRbds = (grid: Grid, stem: string, indexes: readonly number[]): boolean =>
  namesRbd(stem) &&
  shareOf(
    indexes.flatMap((index) => cellsOf(grid, index, 1)),
    isRbd,
  ) >= 0.5;

const isRbd = (cell: string): boolean => rbdOf(cell) !== null && /^\d/.test(cell);

function namesOthers(grid: Grid, indexes: readonly number[], egos: ReadonlySet<string>): boolean {
  const named = indexes
    .flatMap((index) => cellsOf(grid, index, 1))
    .filter((cell) => cell !== '' && !isNobody(cell));
  const known = named.filter((cell) => egos.has(foldSchoolName(cell)));
  return named.length > 0 && known.length >= named.length * 0.5;
}

/** Rows of different length whose every cell is the first of some row. */
function bareNominations(grid: Grid): TableReading | null {
  const [first, ...rest] = grid.rows.map(({ cells }) => cells);
  if (first === undefined || rest.length < 2 || grid.width < 3) return null;
  const egos = new Set(grid.rows.map(({ cells }) => cells[0]!));
  const lengths = new Set(grid.rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== '')));
  const inside = grid.rows.every(({ cells }) => cells.every((cell) => cell === '' || egos.has(cell)));
  const valued = grid.rows.every(
    ({ cells }) => new Set(cells.filter((cell) => cell !== '')).size === filledIn(cells),
  );
  if (!inside || !valued || egos.size !== grid.rows.length || egos.has('') || lengths.size < 2) return null;
  const alters = Array.from({ length: grid.width - 1 }, (_, index) => index + 1);
  return nominationsReading(grid, 0, 0, [{ stem: '', indexes: alters }]);
}

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

function nominationsReading(
  grid: Grid,
  headingRows: number,
  ego: number,
  series: readonly NumberedSeries[],
): TableReading {
  const seriesOf = new Map(series.flatMap((each) => each.indexes.map((index) => [index, each] as const)));
  const columns = Array.from({ length: grid.width }, (_, index): ColumnReading => {
    const heading = headingRows === 0 ? `#${index + 1}` : headingAt(grid, 0, index);
    const of = seriesOf.get(index);
    if (of !== undefined) {
      const layer = layerOfWording(of.stem) ?? (series.length > 1 ? ownLayerOf(of.stem) : null);
      const tieDirection = directionOfWording(layer, of.stem);
      return readColumn(grid, headingRows, {
        index,
        heading,
        role: 'nominee',
        item: of.stem,
        layer,
        tieDirection,
      });
    }
    if (index === ego) return readColumn(grid, headingRows, { index, heading, role: 'respondent' });
    return readColumn(grid, headingRows, {
      index,
      heading,
      ...respondentRole(heading, cellsOf(grid, index, headingRows), { besideSchool: true }),
    });
  });
  return tableReading(grid, 'nominations', headingRows, columns, { emptyCells: 'no-tie' });
}
