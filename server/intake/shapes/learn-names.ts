import { idUnder } from '../bundle/actor-ids.ts';
import type { AnswerItem } from './answer-items.ts';
import { isNobody, isNoAnswer } from './answer-words.ts';
import { bodyRows, cellAt, rowSource } from './shape-content.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';

/**
 * Learns the names that stand alone in a cell of a list, so that they are found in cells with several. Where a list of
 * options came with the answers, names are those of the list.
 */
export function learnNames(table: ShapeTable, items: readonly AnswerItem[], content: ShapeContent): void {
  if (content.roster.size > 0) return;
  for (const column of items.flatMap(({ columns }) => columns)) {
    if (column.role !== 'named-list' && column.role !== 'nominee') continue;
    for (const row of bodyRows(table)) {
      const cell = cellAt(row, column);
      if (cell === '' || isNobody(cell) || isNoAnswer(cell)) continue;
      if (column.role === 'named-list' && (/[;|\n,]/.test(cell) || isSeveralCodes(cell, table))) continue;
      const name = idUnder(column.heading, cell);
      content.known.resolve(name, { row: rowSource(table, row), column: column.heading });
    }
  }
}

/** `escuela_a escuela_b`: the codes that KoboToolbox joins by spaces. */
const isSeveralCodes = (cell: string, { reading }: ShapeTable): boolean =>
  reading.writtenBy === 'kobotoolbox' && /\s/.test(cell);
