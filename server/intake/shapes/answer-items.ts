import { fold } from '../../../contract/fold.ts';
import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import { PLAIN_LAYER } from '../bundle/vocabulary.ts';
import { isNobody, isNoAnswer, readTick } from './answer-words.ts';
import { cellsOf } from './column-readings.ts';
import type { Grid } from './grid.ts';
import { isOtherOption } from './tie-items.ts';

/** One item of a table of answers: the columns in which a respondent answers it. */
export type AnswerItem = {
  readonly layer: string;
  readonly direction: NonNullable<ColumnReading['tieDirection']>;
  readonly columns: readonly ColumnReading[];
  /**
   * Its columns are boxes to tick, or have one for "nobody" among them: an empty one is no tie as soon as another is
   * marked.
   */
  readonly ticks: boolean;
  /** Its cells say yes or no and nothing of a strength: 0 and 1, too. */
  readonly yesOrNo: boolean;
};

const tieRoles: readonly ColumnReading['role'][] = ['asked-about', 'named-list', 'nominee'];

/** The items of a table that ask for ties, in the order of their columns. */
export function answerItems(grid: Grid, reading: TableReading): AnswerItem[] {
  const columns = reading.columns.filter(({ role }) => tieRoles.includes(role));
  const groups = Map.groupBy(columns, ({ item, heading, role, layer, tieDirection }) =>
    JSON.stringify([item ?? (role === 'named-list' ? heading : ''), layer, tieDirection]),
  );
  return [...groups.values()].map((group) => ({
    layer: group[0]!.layer ?? reading.layer ?? PLAIN_LAYER,
    direction: group[0]!.tieDirection ?? 'from-respondent',
    columns: group,
    ...tickingOf(grid, reading, group),
  }));
}

function tickingOf(
  grid: Grid,
  reading: TableReading,
  columns: readonly ColumnReading[],
): Pick<AnswerItem, 'ticks' | 'yesOrNo'> {
  const asked = columns.filter(({ role }) => role === 'asked-about');
  if (reading.shape === 'matrix' || asked.length === 0) return { ticks: false, yesOrNo: false };
  const cells = asked.flatMap(({ index }) => cellsOf(grid, index, reading.headingRows));
  const words = new Set(cells.filter((cell) => cell !== '').map((cell) => fold(cell) || cell));
  const yesOrNo = words.size > 0 && [...words].every((word) => isNoAnswer(word) || readTick(word) !== null);
  return {
    yesOrNo,
    ticks:
      asked.some(isNobodyColumn) ||
      (yesOrNo && asked.length > 1 && words.size === 1 && readTick([...words][0]!) === true),
  };
}

/** Whether a column stands for "none of them" or for a name of one's own, and not for a school. */
export const isNobodyColumn = ({ about }: ColumnReading): boolean => about !== null && isNobody(about);
export const isSchoolColumn = (column: ColumnReading): boolean =>
  column.role === 'asked-about' &&
  column.about !== null &&
  !isNoAnswer(column.about) &&
  !isNobodyColumn(column) &&
  !isOtherOption(column.about);
