import type { MessagePort } from 'node:worker_threads';
import type { TelarProblem } from '../../../contract/problems.ts';
import type { GraphReader, TerritoryGraph } from '../ports/graph-reader.ts';

/** A territory to read; its graph comes back through `parts`, each part when the one before has been taken. */
export type GraphTask = {
  file: { path: string; timeoutMs: number };
  query: Parameters<GraphReader['loadTerritory']>[0];
  parts: MessagePort;
};

export type GraphPart = Pick<TerritoryGraph, 'actors' | 'ties' | 'years'>;

/** What the task gives when all parts have been taken: an error would lose its kind on the way between threads. */
export type GraphOutcome =
  | { found: boolean; truncated: boolean }
  | { refused: Pick<TelarProblem, 'kind' | 'code' | 'values'> & { detail: string } };
