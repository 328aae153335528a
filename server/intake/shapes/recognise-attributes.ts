import type { ColumnReading, ColumnRole, TableReading } from '../../../contract/table-readings.ts';
import { actorHeadings, findHeading } from '../headings.ts';
import { cellsOf, headingAt, readColumn, tableReading } from './column-readings.ts';
import type { Grid } from './grid.ts';
import { personalKindOf } from '../personal/personal-columns.ts';
import { isFreeText } from './respondent-columns.ts';

const mostTitleRows = 5;

const further: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['kind', actorHeadings.kind],
  ['group', actorHeadings.group],
  ['comuna', actorHeadings.comuna],
  ['latitude', actorHeadings.latitude],
  ['longitude', actorHeadings.longitude],
  ['rural', actorHeadings.rural],
  ['enrolment', actorHeadings.enrolment],
];

/** A list of actors, one a row, under an id, a name or an RBD. It holds no ties. `null`: the table is none. */
export function recogniseAttributes(grid: Grid): TableReading | null {
  for (let row = 0; row < Math.min(mostTitleRows, grid.rows.length - 1); row++) {
    const headings = Array.from({ length: grid.width }, (_, index) => headingAt(grid, row, index));
    const reading = attributesBelow(grid, row + 1, headings);
    if (reading !== null) return reading;
  }
  return null;
}

function attributesBelow(grid: Grid, headingRows: number, headings: readonly string[]): TableReading | null {
  const cells = (index: number): string[] => cellsOf(grid, index, headingRows);
  const personal = headings.map((heading, index) =>
    personalKindOf(heading, cells(index), { besideSchool: false }),
  );
  const open = headings.map((heading, index) => (personal[index] === null ? heading : ''));
  const rbd = findHeading(open, actorHeadings.rbd);
  const name = findHeading(open, actorHeadings.name);
  const id = findHeading(without(open, rbd, name), idOnly);
  const key = id ?? rbd ?? name;
  if (key === null || !isUnique(cells(key))) return null;
  const roles = new Map<number, ColumnRole>();
  for (const [role, index] of [
    ['id', id],
    ['rbd', rbd],
    ['name', name],
  ] as const) {
    if (index !== null && !roles.has(index)) roles.set(index, role);
  }
  for (const [role, wanted] of further) {
    const index = findHeading(without(open, ...roles.keys()), wanted);
    if (index !== null) roles.set(index, role);
  }
  const columns = headings.map((heading, index): ColumnReading => {
    const kind = personal[index] ?? null;
    const role =
      kind !== null ? 'personal' : (roles.get(index) ?? (isFreeText(cells(index)) ? 'ignored' : 'attribute'));
    return readColumn(grid, headingRows, { index, heading, role, personal: kind });
  });
  return tableReading(grid, 'attributes', headingRows, columns);
}

const idOnly = actorHeadings.id.filter(
  (heading) => heading !== 'rbd' && !actorHeadings.name.includes(heading),
);

const without = (headings: readonly string[], ...indexes: (number | null)[]): string[] =>
  headings.map((heading, index) => (indexes.includes(index) ? '' : heading));

function isUnique(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && new Set(filled).size >= filled.length * 0.9;
}
