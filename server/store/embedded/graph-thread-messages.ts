import type { ProblemKind } from '../../../contract/problems.ts';
import type { NetworkStore, TerritoryGraph } from '../network-store.ts';

export type GraphQuestion = Parameters<NetworkStore['loadTerritory']>[0];

/** A question, or the wish for the next part of its answer. */
export type ToThread = { number: number } & ({ query: GraphQuestion } | { more: true });

export type GraphPart = Pick<TerritoryGraph, 'actors' | 'ties' | 'years'>;

/** A part of an answer, the end of it, or why there is none. */
export type FromThread = { number: number } & (
  | { part: GraphPart }
  | { found: boolean; truncated: boolean }
  | { refused: { kind: ProblemKind; detail: string } }
);
