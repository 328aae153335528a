import type { MessagePort } from 'node:worker_threads';
import type { LoadOutcome, Refusal } from '../graph-parts.ts';
import type { GraphReader } from '../ports/graph-reader.ts';
import type { DatabaseFailure, Neo4jOptions } from './options.ts';
import type { StoreState } from './store-state.ts';

/** A territory to read in a state of the store: its graph comes back through `parts`, each when the one before was taken. */
export type GraphTask = {
  options: Omit<Neo4jOptions, 'onFailure'>;
  state: StoreState;
  /** What the answer has seen of a cluster: it is read from a member that has seen as much. */
  seen: string[];
  load: Parameters<GraphReader['loadTerritory']>[0];
  parts: MessagePort;
};

/** What a task gives, with what the database did not do meanwhile. */
export type GraphOutcome = { failures: DatabaseFailure[] } & (LoadOutcome | Refusal);
