import { fold } from '../../../contract/fold.ts';
import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import { cellsOf, headingAt, readColumn, tableReading } from './column-readings.ts';
import type { FormTool } from './form-tools.ts';
import { formToolOf } from './form-tools.ts';
import type { HeadingParts } from './form-headings.ts';
import { partHeadings } from './form-headings.ts';
import type { Grid } from './grid.ts';
import { isOwnSchoolHeading, respondentRole } from './respondent-columns.ts';
import { describeTieItem, isTieItem, itemGroups } from './tie-items.ts';
import type { ItemGroup } from './tie-items.ts';
import { isSchoolName, namesOf } from './school-columns.ts';
import { ratingOf } from './rating-columns.ts';

/**
 * Answers to a form, one row a respondent: of a service that is recognised by its headings, or of any other where a
 * column says whose answer it is and others whom it names. `names`: schools that other tables list. `null`: none.
 */
export function recogniseAnswers(grid: Grid, names: ReadonlySet<string> = new Set()): TableReading | null {
  const tool = formToolOf(grid);
  const headingRows = tool?.headingRows ?? 1;
  if (grid.rows.length < headingRows) return null;
  const form = describeForm(grid, tool, headingRows, names);
  const columns = Array.from({ length: grid.width }, (_, index) => columnOf(form, index));
  const ties = columns.some(
    ({ role }) => role === 'named-list' || role === 'asked-about' || role === 'nominee',
  );
  if (tool === null && (form.respondent === null || !ties)) return null;
  return tableReading(grid, 'form-answers', headingRows, columns, {
    writtenBy: tool?.id ?? null,
    emptyCells: 'unknown',
  });
}

type Form = {
  grid: Grid;
  headingRows: number;
  tool: FormTool | null;
  headings: string[];
  parts: HeadingParts[];
  groups: ReadonlyMap<number, ItemGroup>;
  respondent: number | null;
  names: ReadonlySet<string>;
};

function describeForm(
  grid: Grid,
  tool: FormTool | null,
  headingRows: number,
  others: ReadonlySet<string>,
): Form {
  const textRow = headingRows === 3 ? 1 : 0;
  const headings = Array.from({ length: grid.width }, (_, index) => headingAt(grid, textRow, index));
  const respondent = respondentColumn(grid, headingRows, headings, tool);
  const names = new Set([
    ...others,
    ...namesOf(respondent === null ? [] : cellsOf(grid, respondent, headingRows)),
  ]);
  const free = headings.map((heading, index) =>
    isToolColumn(tool, grid, index) || index === respondent ? '' : heading,
  );
  const parts = partHeadings(free);
  const groups = itemGroups(grid, { headingRows, headings: free, parts, names, tool: tool?.id ?? null });
  return { grid, headingRows, tool, headings, parts, groups, respondent, names };
}

const toolColumn = (tool: FormTool | null, grid: Grid, index: number) =>
  tool?.columns.get(fold(grid.rows[0]!.cells[index]!)) ?? null;
const isToolColumn = (tool: FormTool | null, grid: Grid, index: number): boolean =>
  toolColumn(tool, grid, index) !== null;

/** The column that says whose answer it is: by its words, else the first one whose cells are single schools. */
function respondentColumn(
  grid: Grid,
  headingRows: number,
  headings: readonly string[],
  tool: FormTool | null,
): number | null {
  const open = headings.map((_, index) => index).filter((index) => !isToolColumn(tool, grid, index));
  const byHeading = open.find((index) => isOwnSchoolHeading(lastPart(headings[index]!)));
  if (byHeading !== undefined) return byHeading;
  const bySchools = open.find((index) => {
    const cells = cellsOf(grid, index, headingRows).filter((cell) => cell !== '');
    return cells.length > 0 && !isTieItem(headings[index]!) && cells.every(isSchoolName);
  });
  return bySchools ?? null;
}

/** `grupo/su_escuela` → `su_escuela`: forms in groups. */
const lastPart = (heading: string): string => heading.split('/').at(-1)!;

function columnOf(form: Form, index: number): ColumnReading {
  const { grid, headingRows, parts, groups, headings } = form;
  const heading = headings[index]!;
  const describe = (given: Pick<ColumnReading, 'role'> & Partial<ColumnReading>): ColumnReading =>
    readColumn(grid, headingRows, { index, heading, ...given });
  const ofTool = toolColumn(form.tool, grid, index);
  if (ofTool !== null) return describe(ofTool);
  if (index === form.respondent) return describe({ role: 'respondent' });
  const cells = cellsOf(grid, index, headingRows);
  const group = groups.get(index);
  if (group !== undefined) return describe(describeTieItem(group, parts[index]!, { heading, cells }, form));
  const rating = ratingOf(heading, parts[index]!, cells);
  if (rating !== null) return describe(rating);
  return describe(respondentRole(lastPart(heading), cells, { besideSchool: form.respondent !== null }));
}
