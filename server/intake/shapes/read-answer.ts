import type { Depth } from '../../../contract/layers.ts';
import { fold } from '../../../contract/fold.ts';
import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import { depthWords, foldedWord } from '../bundle/vocabulary.ts';
import { isDash, isNobody, isNoAnswer, readAnswerNumber, readTick } from './answer-words.ts';

/** What one cell about one school says: a tie, expressly none, nothing, or nothing that can be read. */
export type CellAnswer =
  | { kind: 'tie'; strength: number | null; sign: 1 | -1; depth: Depth | null }
  | { kind: 'no-tie' }
  | { kind: 'below-cut' }
  | { kind: 'unanswered' }
  | { kind: 'unreadable' };

type Context = Pick<TableReading, 'cut' | 'emptyCells'>;

const tie = (strength: number | null, sign: 1 | -1 = 1, depth: Depth | null = null): CellAnswer => ({
  kind: 'tie',
  strength,
  sign,
  depth,
});

/** Reads a cell of a column about one school, on the scale of that column where it has one. */
export function readAnswerCell(
  cell: string,
  column: ColumnReading,
  { cut, emptyCells }: Context,
): CellAnswer {
  if (cell === '') return { kind: emptyCells === 'no-tie' ? 'no-tie' : 'unanswered' };
  const step = column.scale?.find(({ found }) => fold(found) === fold(cell));
  if (step !== undefined) return step.strength === null ? { kind: 'no-tie' } : amount(step.strength, cut);
  if (isNoAnswer(cell) || isDash(cell)) return { kind: 'unanswered' };
  const number = readAnswerNumber(cell);
  if (number !== null) return amount(number, cut);
  const tick = readTick(cell);
  if (tick !== null) return tick ? tie(null) : { kind: 'no-tie' };
  const depth = depthWords.get(foldedWord(cell));
  if (depth !== undefined) return tie(null, 1, depth);
  return isNobody(cell) ? { kind: 'no-tie' } : { kind: 'unreadable' };
}

function amount(number: number, cut: number | null): CellAnswer {
  if (number === 0) return { kind: 'no-tie' };
  if (cut !== null && number < cut) return { kind: 'below-cut' };
  return number < 0 ? tie(-number, -1) : tie(number);
}
