import type { Request } from 'express';
import { type GraphColumns, columnsMediaType } from '../../contract/graph-columns.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { graphColumnSteps } from '../../contract/write-columns.ts';
import { runInTurns } from '../runtime/run-in-turns.ts';

/** Columns of answers that are kept: whoever lets go of the answer lets go of them. */
const made = new WeakMap<GraphAnswer, Promise<GraphColumns>>();

/** Whether a request would rather have columns. */
export const wantsColumns = (request: Request): boolean =>
  request.accepts(['json', columnsMediaType]) === columnsMediaType;

/** The same graph in columns; others are answered while a large one is gone through. */
export function columnsOfAnswer(answer: GraphAnswer): Promise<GraphColumns> {
  const known = made.get(answer);
  if (known !== undefined) return known;
  const columns = runInTurns(graphColumnSteps(answer));
  made.set(answer, columns);
  return columns;
}
