import { foldedWord } from '../bundle/vocabulary.ts';
import { directionWords } from '../headings.ts';

/** Whether the cell of a column `Type` says that its tie has no direction. An empty cell says nothing: directed. */
export const isUndirectedCell = (cell: string): boolean =>
  directionWords.get(foldedWord(cell)) === 'undirected';
