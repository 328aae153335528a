import type { MessagePort } from 'node:worker_threads';
import type { LoadOutcome, Refusal } from '../graph-parts.ts';
import type { GraphReader } from '../ports/graph-reader.ts';
import type { TerritoryReader } from '../ports/territory-reader.ts';

export type StoreFile = { path: string; timeoutMs: number };

/** A territory to read: its graph comes back through `parts`, each part when the one before has been taken. */
export type LoadTask = { load: Parameters<GraphReader['loadTerritory']>[0]; parts: MessagePort };
export type CountTask = { count: Parameters<GraphReader['countTies']>[0] };
export type FindTask = { find: string };
export type GraphTask = { file: StoreFile } & (LoadTask | CountTask | FindTask);

export type CountOutcome = Awaited<ReturnType<GraphReader['countTies']>>;
export type FindOutcome = { territory: Awaited<ReturnType<TerritoryReader['findTerritory']>> };

/** What a task gives. */
export type GraphOutcome = LoadOutcome | CountOutcome | FindOutcome | Refusal;
